/* For tests in wine alone, never part of the app: wine 8 has no icuuc.dll, which Windows 10 1703+ ships in System32.
   Qt6Core imports 20 ucnv_* functions from it for legacy text codecs; these say "not supported".
   Put it into the wine prefix's system32, never into the installer's payload. */
#define X __declspec(dllexport)
typedef int E;
static void fail(E *e) { if (e) *e = 16; /* U_UNSUPPORTED_ERROR */ }
X void *ucnv_open(const char *n, E *e) { (void)n; fail(e); return 0; }
X void ucnv_close(void *c) { (void)c; }
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *c) { (void)c; }
X signed char ucnv_getMaxCharSize(const void *c) { (void)c; return 1; }
X const char *ucnv_getName(const void *c, E *e) { (void)c; fail(e); return 0; }
X void ucnv_getToUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
X void ucnv_getFromUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
X void ucnv_setToUCallBack(void *c, void *n, const void *x, void **o, const void **ox, E *e) { (void)c; (void)n; (void)x; (void)o; (void)ox; fail(e); }
X void ucnv_setFromUCallBack(void *c, void *n, const void *x, void **o, const void **ox, E *e) { (void)c; (void)n; (void)x; (void)o; (void)ox; fail(e); }
X void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, E *e) { (void)a; (void)s; (void)n; (void)o; fail(e); }
X void ucnv_toUnicode(void *c, void **t, const void *tl, const char **s, const char *sl, int *o, signed char f, E *e) { (void)c; (void)t; (void)tl; (void)s; (void)sl; (void)o; (void)f; fail(e); }
X void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *sl, int o, E *e) { (void)a; (void)s; (void)sl; (void)o; fail(e); }
X int ucnv_toUCountPending(const void *c, E *e) { (void)c; fail(e); return 0; }
X int ucnv_fromUCountPending(const void *c, E *e) { (void)c; fail(e); return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, E *e) { (void)n; (void)s; fail(e); return 0; }
X const char *ucnv_getAvailableName(int n) { (void)n; return 0; }
X int ucnv_countAvailable(void) { return 0; }
X void ucnv_fromUnicode(void *c, char **t, const char *tl, const void **s, const void *sl, int *o, signed char f, E *e) { (void)c; (void)t; (void)tl; (void)s; (void)sl; (void)o; (void)f; fail(e); }
