#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a case in the real window, steps, breaks, moves the clock, exports the report, and holds it against
the terminal program's for the same case."""
import os
import subprocess
import sys

from driver import ASSAY, CASE, FOLDER, await_name, find, focus_new, keys, nodes, press, start, type_in, until, windows
from driver import Atspi


def step_and_break():
    await_name("label", "Accepted")
    keys("shift+F8")
    await_name("label", "Paused before Identity")
    keys("F10")
    await_name("label", "Accepted")
    # In the rail to the signature, whose breakpoint F9 sets.
    stages = await_name("list", "Stages")
    stages.grab_focus()
    until("the focus in the rail",
          lambda: any(n.get_state_set().contains(Atspi.StateType.FOCUSED)
                 for n in nodes(find("list", "Stages"))))
    keys("Home", "Down", "Down", "Down", "Down", "Down")
    until("the signature's row as the current one", lambda: find("list item", "Signature")
          .get_state_set().contains(Atspi.StateType.SELECTED))
    keys("F9")
    until("a breakpoint", lambda: "breakpoint" in (find("list item", "Signature").get_name() or ""))
    keys("ctrl+shift+F5")
    await_name("label", "Paused before Tenant")
    keys("F5")
    await_name("label", "Paused before Signature")
    keys("F5")
    await_name("label", "Accepted")


def move_the_clock():
    field = await_name("text", "Time of the verification in UTC")
    field.grab_focus()
    keys("ctrl+a")
    type_in("2026-07-30 13:24:00")
    keys("Return")
    await_name("label", "Rejected")
    await_name("label", "What if: this is not the verdict of the case")
    press("push button", "Back to the case")
    await_name("label", "Accepted")


def export():
    known = windows()
    press("push button", "Export report")
    form = await_name("combo box", "HTML")
    focus_new(known)
    form.grab_focus()
    keys("J")
    await_name("combo box", "JSON")
    known = windows()
    press("push button", "Save…")
    focus_new(known)
    name = until("the field for the file's name", lambda: find("text", "File name"))
    path = os.path.join(FOLDER, "report.json")
    name.set_text_contents(path)
    keys("Return")
    until("the exported file", lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    with open(path, "rb") as file:
        return file.read()


def main():
    window = start()
    try:
        focus_new(set())
        step_and_break()
        move_the_clock()
        exported = export()
    finally:
        window.terminate()
        window.wait(30)
    terminal = subprocess.run(
        [ASSAY, "case", "run", CASE, "--report", "json"], capture_output=True, check=True).stdout
    if exported != terminal:
        sys.exit("the exported report is not the one that assay prints")


main()
