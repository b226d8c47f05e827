"""The least a WSGI server can do: one answer, always the same, kept in a file.

Usage: BENCH_ANSWER=answer.json granian --interface wsgi newsroom.operations.bench.bare:application
"""

import json
import os
from base64 import b64decode
from pathlib import Path

_answer = json.loads(Path(os.environ["BENCH_ANSWER"]).read_text())
_body = b64decode(_answer["body"])
_headers = [(name, value) for name, value in _answer["headers"]]
if "BENCH_PLAIN" in os.environ:
    _headers = [header for header in _headers if header[0].lower().startswith("content-")]
    _headers = [header for header in _headers if header[0].lower() != "content-security-policy"]


def application(environ, start_response):
    start_response("200 OK", _headers)
    return [_body]
