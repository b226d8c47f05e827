"""Two-step login (두 단계 로그인): after the password, a number from the person's own phone.

The numbers are RFC 6238's (TOTP), kept and checked by django-otp. Recovery numbers (복구 번호)
stand in for a lost phone, each one once.
"""
