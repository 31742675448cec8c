#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py ASSAYER ASSAY SAMPLES FOLDER: opens a case in the real window, steps, breaks, moves the
clock, exports the report, and holds it against the terminal program's for the same case."""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

ASSAYER, ASSAY, SAMPLES, FOLDER = sys.argv[1:5]
CASE = os.path.join(SAMPLES, "accepted.attestcase")
PATIENCE = 60  # seconds; nothing here takes long, but the machine may be busy


def nodes(node, depth=0):
    """The node and all below it, but for the insides of tables and trees."""
    if node is None:
        return
    try:
        role, count = node.get_role_name(), node.get_child_count()
    except gi.repository.GLib.GError:
        return  # it went while it was looked at
    yield node
    if depth > 40 or role in ("table", "tree", "tree table"):
        return
    for index in range(min(count, 200)):
        child = node.get_child_at_index(index)
        yield from nodes(child, depth + 1)


def program():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        each = desktop.get_child_at_index(index)
        if each is not None and "ssayer" in (each.get_name() or ""):
            return each
    return None


def find(role, name):
    """The first node of that role whose name begins so."""
    for node in nodes(program()):
        try:
            if (node.get_role_name() == role and (node.get_name() or "").startswith(name)
                    and node.get_state_set().contains(Atspi.StateType.SHOWING)):
                return node
        except gi.repository.GLib.GError:
            continue
    return None


def until(what, look):
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    names = [(n.get_role_name(), n.get_name()) for n in nodes(program()) if n.get_name()]
    sys.exit(f"not seen: {what}\nthe window shows: {names}")


def await_name(role, name):
    return until(f"{role} {name!r}", lambda: find(role, name))


def press(role, name):
    if not await_name(role, name).do_action(0):
        sys.exit(f"{role} {name!r} cannot be pressed")


def windows():
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--class", "assayer"], capture_output=True, text=True)
    return set(found.stdout.split())


def keys(*chords):
    """To whatever window has the focus; there is no window manager that would give it."""
    subprocess.run(["xdotool", "key", "--delay", "20", *chords], check=True)


def focus_new(known):
    """The window that came since, with the keys going to it."""
    new = until("a window on the display", lambda: windows() - known)
    subprocess.run(["xdotool", "windowfocus", "--sync", sorted(new)[0]], check=True)


def step_and_break():
    await_name("label", "Accepted")
    keys("shift+F10")
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
    subprocess.run(["xdotool", "type", "--delay", "5", "2026-07-30 13:24:00"], check=True)
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


def start():
    """The program, once it is on the accessibility bus: it looks for the bus when it starts, and that may
    have been too early."""
    for _ in range(4):
        window = subprocess.Popen([ASSAYER, "--multi", "--new-session", "--config",
                                   os.path.join(FOLDER, "settings.ini"), CASE])
        end = time.monotonic() + PATIENCE / 4
        while time.monotonic() < end and window.poll() is None:
            if program() is not None:
                return window
            time.sleep(0.1)
        window.kill()
        window.wait(30)
    sys.exit("the program does not come onto the accessibility bus")


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
