#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pauses before each request, answers one from a file and the others from the record, and keeps the reply
with the case."""
import base64
import json
import os

from driver import CASE, FOLDER, await_name, find, focus, focus_new, keys, press, showing, start, until, windows


def issuer():
    """A file with the certificate that the first request asks for, as the case has it."""
    with open(CASE, encoding="utf-8") as file:
        exchange = json.load(file)["exchanges"][0]
    path = os.path.join(FOLDER, "issuer.crt")
    with open(path, "wb") as file:
        file.write(base64.b64decode(exchange["reply"]["base64"]))
    return path


def choose(path):
    """In the dialogue for files that was just asked for."""
    field = until("the field for the file's name", lambda: find("text", "File name"))
    field.set_text_contents(path)
    keys("Return")


def pause():
    keys("ctrl+7")
    press("check box", "Pause before each request")
    keys("ctrl+shift+F5")
    await_name("label", "Paused before Tenant")
    keys("ctrl+F5")
    await_name("label", "Would ask: GET https://www.microsoft.com/pkiops/certs/")


def supply(path, window):
    known = windows()
    press("push button", "Supply a reply from a file")
    focus_new(known)
    choose(path)
    until("the dialogue to go", lambda: windows() == known)
    focus(window)
    until("the next request", lambda: find("label", "offline: nothing is sent") and not find(
        "label", "Would ask: GET https://www.microsoft.com/pkiops/certs/Assayer%20Lab%20TLS%20Issuing"))


def stands():
    """Where the run stands, and what it would ask."""
    return [name for role, name, _ in showing()
            if role == "label" and name.startswith(("Paused before", "Would ask", "Accepted"))]


def answer_from_the_record():
    """The run stops after the stage that asked, so it is told to go on as often as it asks."""
    while not find("label", "Accepted"):
        before = until("where the run stands", stands)
        if find("label", "Would ask"):
            press("push button", "Use the recorded answer")
        else:
            keys("ctrl+F5")
        until("the run to go on", lambda: stands() not in ([], before))


def keep():
    await_name("label", "1 reply was given by hand")
    press("push button", "Freeze replies into the case")
    await_name("label", "Case: accepted.attestcase · not saved")


def main():
    window = start()
    try:
        shown = focus_new(set())
        await_name("label", "Accepted")
        pause()
        supply(issuer(), shown)
        answer_from_the_record()
        keep()
    finally:
        window.terminate()
        window.wait(30)


main()
