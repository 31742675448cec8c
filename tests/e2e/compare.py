#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the clock by the slider's keys, sets the true result beside what is supposed, and looks at what a
redacted report leaves out."""
from driver import await_name, focus_new, keys, press, start, windows


def move_the_slider():
    slider = await_name("slider", "Time of the verification")
    slider.grab_focus()
    keys("Right")
    await_name("label", "What if: this is not the verdict of the case")
    keys("End")
    await_name("label", "Rejected")


def set_beside():
    press("check box", "Compare with the true result")
    await_name("label", "True result: Accepted")


def redact():
    known = windows()
    press("push button", "Export report")
    focus_new(known)
    press("check box", "Leave out what tells whose machine and login it was")
    await_name("table", "What is taken out")
    keys("Escape")


def main():
    window = start()
    try:
        focus_new(set())
        await_name("label", "Accepted")
        move_the_slider()
        set_beside()
        redact()
    finally:
        window.terminate()
        window.wait(30)


main()
