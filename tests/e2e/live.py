#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the simulated tenant in the real window until an alert says that proofs are rejected, and goes from
there to the log, to a session that failed and its cause, and to a case that waits for the evidence."""
import re
import sys

from driver import Atspi, await_name, find, focus_new, keys, press, showing, start, until


def failures():
    """How many sessions failed, by the number above the list."""
    names = (name for role, name, _ in showing() if role == "check box")
    return next((int(name.split()[1]) for name in names if re.match(r"Failed \d+$", name)), 0)


def from_the_alert_to_the_log():
    await_name("label", "Alert: Proofs are rejected")
    press("push button", "Show")
    await_name("table", "Lines of the log")
    if find("label", "At column"):
        sys.exit("the filter that the alert leads to cannot be read")


def choose_a_failure():
    until("a login that failed", lambda: failures() > 0)
    press("check box", "Failed")
    # Views of rows take no focus over the bus, and buttons do: the list is the next one to this.
    button = await_name("check box", "Timeline")
    button.grab_focus()
    until("the focus beside the list", lambda: button.get_state_set().contains(Atspi.StateType.FOCUSED))
    keys("Tab", "Home", "Down")
    until("that it failed", lambda: any(
        role == "label" and name.startswith("Failed after") for role, name, _ in showing()))
    await_name("label", "The server rejected a proof")


def main():
    window = start()
    try:
        focus_new(set())
        await_name("label", "Accepted")
        keys("alt+4")
        press("push button", "Watch the lab")
        from_the_alert_to_the_log()
        choose_a_failure()
        press("push button", "Open as case")
        await_name("label", "Nothing to judge yet")
        until("the way to the evidence", lambda: find("push button", "Fetch…"))
    finally:
        window.terminate()
        window.wait(30)


main()
