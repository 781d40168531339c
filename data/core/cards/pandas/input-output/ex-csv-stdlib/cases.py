from io import StringIO

from solution import read_stock


def read(text):
    return read_stock(StringIO(text, newline=""))


def faults(text):
    return read(text)[1]


def skus(text):
    return [row["sku"] for row in read(text)[0]]


def test_two_good_rows():
    """Two good records: quantities are integers, texts are stripped."""
    want = [
        {"sku": "A7", "name": "nail", "quantity": 30},
        {"sku": "A8", "name": "pipe", "quantity": 0},
    ]
    check(read("sku,name,quantity\nA7,nail,30\nA8, pipe ,0\n"), (want, []))


def test_reasons():
    """Each reason with the line of its record."""
    text = "sku,name,quantity\nA7,nail,30\n,pipe,2\nA8,pipe,two\nA9,bolt\nA7,nut,4\n"
    check(skus(text), ["A7"])
    want = [(3, "sku"), (4, "quantity"), (5, "fields"), (6, "repeated")]
    check(faults(text), want)


def test_comma_in_quotes():
    """A comma within quotes belongs to the field."""
    rows, bad = read('sku,name,quantity\nA7,"nails, long",3\n')
    check(rows, [{"sku": "A7", "name": "nails, long", "quantity": 3}])
    check(bad, [])


def test_header_lacks_a_column():
    """A header without quantity raises ValueError."""
    check_raises(ValueError, read, "sku,name\nA7,nail\n")


def test_negative_quantity():
    """A minus sign is allowed; an empty quantity is a fault."""
    text = "sku,name,quantity\nA7,nail,-3\nA8,pipe,\n"
    check([row["quantity"] for row in read(text)[0]], [-3])
    check(faults(text), [(3, "quantity")])


def test_header_alone():
    """A header without records gives two empty lists."""
    check(read("sku,name,quantity\n"), ([], []))


def test_hidden_columns_in_another_order():
    """Columns go by name; further ones are ignored, names may have spaces around."""
    text = "shelf, quantity ,sku,name\nx,5,A7,nail\ny,9,A7,nut\nz,two,A8,\n"
    check(read(text)[0], [{"sku": "A7", "name": "nail", "quantity": 5}])
    check(faults(text), [(3, "repeated"), (4, "quantity")])


def test_hidden_line_break_in_a_field():
    """The line of a fault is that on which its record starts."""
    text = 'sku,name,quantity\nA7,"nail\nlong\nblue",x\nA8,pipe,y\nA9,"a\nb",1\n,c,1\n'
    check(faults(text), [(2, "quantity"), (5, "quantity"), (8, "sku")])
    check(read(text)[0], [{"sku": "A9", "name": "a\nb", "quantity": 1}])


def test_hidden_blank_lines():
    """Blank lines are skipped, but count."""
    text = "sku,name,quantity\n\nA7,nail,x\n   \n\nA8,pipe,1\n,,\n"
    check(skus(text), ["A8"])
    check(faults(text), [(3, "quantity"), (7, "sku")])


def test_hidden_too_many_fields():
    """A field too many is a fault like one too few, whatever else is wrong."""
    text = "sku,name,quantity\nA7,nail,3,\n,pipe\nA8,nut,1,9\nA9,bolt,2\n"
    check(skus(text), ["A9"])
    check(faults(text), [(2, "fields"), (3, "fields"), (4, "fields")])


def test_hidden_doubled_quotes():
    """A doubled quote stands for one; quoted numbers are numbers."""
    rows, bad = read('sku,name,quantity\n"A7","5"" pipe","12"\n')
    check((rows, bad), ([{"sku": "A7", "name": '5" pipe', "quantity": 12}], []))


def test_hidden_what_is_a_number():
    """Only digits 0 to 9 after at most one minus sign, with spaces around."""
    bad = ["1_000", "+5", "3.0", "1e3", "--2", "-", "٣", "²", "1 2", "5-"]
    lines = "".join(f"B{place},x,{text}\n" for place, text in enumerate(bad))
    want = [(place, "quantity") for place in range(2, len(bad) + 2)]
    check(faults("sku,name,quantity\n" + lines), want)
    rows = read("sku,name,quantity\nA,x, 007 \nB,x,-0\nC,x, -12\n")[0]
    check([row["quantity"] for row in rows], [7, 0, -12])


def test_hidden_repeated_after_a_bad_one():
    """Only a good record makes its sku known."""
    text = "sku,name,quantity\nA7,nail,x\nA7,nail,1\n A7 ,nut,2\na7,nut,3\n"
    check(skus(text), ["A7", "a7"])
    check(faults(text), [(2, "quantity"), (4, "repeated")])


def test_hidden_quantity_before_repeated():
    """Of two faults the first in the list counts."""
    text = "sku,name,quantity\nA7,nail,1\nA7,nail,x\n,nut,x\n"
    check(faults(text), [(3, "quantity"), (4, "sku")])


def test_hidden_byte_order_mark():
    """The mark before the header is no part of the first name."""
    check(skus("\ufeffsku,name,quantity\nA7,nail,1\n"), ["A7"])
    check(skus("\ufeff sku,name,quantity\nA7,nail,1\n"), ["A7"])


def test_hidden_wrong_headers():
    """No line at all, an empty line, a column twice, other capitals: ValueError."""
    for text in ("", "\n", "sku,name,sku,quantity\n", "SKU,name,quantity\n"):
        check_raises(ValueError, read, text)


def test_hidden_empty_name():
    """A name may be empty, and spaces alone are no sku."""
    text = "sku,name,quantity\nA7,,1\n  ,nail,1\n"
    check(read(text)[0], [{"sku": "A7", "name": "", "quantity": 1}])
    check(faults(text), [(3, "sku")])


def test_hidden_read_once():
    """Any iterable of lines will do, also one that can be read only once."""
    lines = iter(["sku,name,quantity\r\n", "A7,nail,1\r\n", "A8,nut,x\r\n"])
    rows, bad = read_stock(lines)
    check(rows, [{"sku": "A7", "name": "nail", "quantity": 1}])
    check(bad, [(3, "quantity")])


def test_hidden_other_columns_of_one_name():
    """Only the three wanted names must be unique; others may repeat or be empty."""
    text = "sku,note,name,note,quantity,\nA7,x,nail,y,3,\nA8,x,nut,y,two,\n"
    check(read(text)[0], [{"sku": "A7", "name": "nail", "quantity": 3}])
    check(faults(text), [(3, "quantity")])


def test_hidden_header_of_two_lines():
    """A line break in the header counts as well."""
    text = 'sku,"shelf\nand row",name,quantity\nA7,x,nail,two\nA8,x,nut,3\n'
    check(skus(text), ["A8"])
    check(faults(text), [(3, "quantity")])


def test_hidden_line_breaks_around_texts():
    """Line breaks and spaces around a text go, those within it stay."""
    text = 'sku,name,quantity\n"A7\n"," \nlong  nail\n","3\n"\nA7,nut,1\n'
    check(read(text)[0], [{"sku": "A7", "name": "long  nail", "quantity": 3}])
    check(faults(text), [(7, "repeated")])


def test_hidden_zeros_in_a_sku():
    """A sku is text: 007 is not 7."""
    check(skus("sku,name,quantity\n007,nail,1\n7,nut,1\n"), ["007", "7"])
