/* For tests in wine alone, never part of the app: wine 8's mscms has no WcsCreateIccProfile, which Qt's "windows" platform plugin calls for the screen's
   colour profile.  These four say "no profile"; Qt then assumes sRGB.  Use with WINEDLLOVERRIDES=mscms=n in a test prefix. */
#define X __declspec(dllexport)
X int GetColorProfileFromHandle(void *h, void *b, unsigned *n) { (void)h; (void)b; if (n) *n = 0; return 0; }
X int CloseColorProfile(void *h) { (void)h; return 1; }
X void *WcsCreateIccProfile(void *h, unsigned o) { (void)h; (void)o; return 0; }
X void *OpenColorProfileW(void *p, unsigned a, unsigned s, unsigned c) { (void)p; (void)a; (void)s; (void)c; return 0; }
