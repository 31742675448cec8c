#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start with another file: it ends, and the window that is there shows the file. Then to the other
places of the window and back, as assistive technology presses them."""
import os
import subprocess
import sys

from driver import ASSAYER, FOLDER, SAMPLES, await_name, focus_new, press, start


def hand_over():
    second = subprocess.run([ASSAYER, "--config", os.path.join(FOLDER, "settings.ini"),
                             os.path.join(SAMPLES, "replayed.attestcase")], timeout=60)
    if second.returncode != 0:
        sys.exit(f"the second start ended with {second.returncode}")
    await_name("page tab", "replayed.attestcase")
    await_name("label", "Rejected")


def go_around():
    press("check box", "Start")
    await_name("label", "What was attested?")
    press("check box", "Case")
    await_name("label", "Rejected")
    press("page tab", "accepted.attestcase")
    await_name("label", "Accepted")


def main():
    window = start("--new-session")
    try:
        focus_new(set())
        await_name("label", "Accepted")
        hand_over()
        go_around()
    finally:
        window.terminate()
        window.wait(30)


main()
