/* For tests in wine alone, never part of the app: wine 8 leaves out the complex functions of C that
   the runtime library of each Windows 10 has, and NumPy calls them. This library has them and hands
   all else on to wine's own, which lies beside it under the name ucrtwine.dll (see make_prefix.sh).

   Microsoft's complex numbers are plain structures, so that they are passed as structures here. */
#include <complex.h>

typedef struct { float re, im; } F;
typedef struct { double re, im; } D;

static double complex of_d(D z) { return __builtin_complex(z.re, z.im); }
static double complex of_f(F z) { return __builtin_complex((double)z.re, (double)z.im); }
static D to_d(double complex z) { return (D){__real__ z, __imag__ z}; }
static F to_f(double complex z) { return (F){(float)__real__ z, (float)__imag__ z}; }

/* long double is double there */
#define COMPLEX(name)                                                  \
    D my_##name(D z) { return to_d(name(of_d(z))); }                   \
    D my_##name##l(D z) { return to_d(name(of_d(z))); }                \
    F my_##name##f(F z) { return to_f(name(of_f(z))); }
#define REAL(name)                                                     \
    double my_##name(D z) { return name(of_d(z)); }                    \
    double my_##name##l(D z) { return name(of_d(z)); }                 \
    float my_##name##f(F z) { return (float)name(of_f(z)); }

COMPLEX(cacos) COMPLEX(cacosh) COMPLEX(casin) COMPLEX(casinh) COMPLEX(catan) COMPLEX(catanh)
COMPLEX(ccos) COMPLEX(ccosh) COMPLEX(cexp) COMPLEX(clog) COMPLEX(conj) COMPLEX(cproj)
COMPLEX(csin) COMPLEX(csinh) COMPLEX(csqrt) COMPLEX(ctan) COMPLEX(ctanh)
REAL(cabs) REAL(carg) REAL(cimag) REAL(creal)

D my_cpow(D z, D w) { return to_d(cpow(of_d(z), of_d(w))); }
D my_cpowl(D z, D w) { return to_d(cpow(of_d(z), of_d(w))); }
F my_cpowf(F z, F w) { return to_f(cpow(of_f(z), of_f(w))); }
