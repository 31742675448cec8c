# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person without a mouse or a screen has: the window's names and roles on the accessibility bus, and
keys. For the scripts beside it, each of which is called with ASSAYER ASSAY SAMPLES FOLDER."""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

ASSAYER, ASSAY, SAMPLES, FOLDER = sys.argv[1:5]
CASE = os.path.join(SAMPLES, "accepted.attestcase")
PATIENCE = int(os.environ.get("PATIENCE", 60))  # seconds; nothing here takes long, but the machine may be busy


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


def showing():
    """Role, name and node of all that is in sight and has a name."""
    for node in nodes(program()):
        try:
            role, name = node.get_role_name(), node.get_name() or ""
            if name and node.get_state_set().contains(Atspi.StateType.SHOWING):
                yield role, name, node
        except gi.repository.GLib.GError:
            continue  # it went while it was looked at


def find(role, name):
    """The first node of that role whose name begins so."""
    return next((node for r, n, node in showing() if r == role and n.startswith(name)), None)


def until(what, look):
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except gi.repository.GLib.GError:
            found = None  # it went while it was looked at
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"not seen: {what}\nthe window shows: {[(role, name) for role, name, _ in showing()]}")


def await_name(role, name):
    return until(f"{role} {name!r}", lambda: find(role, name))


def press(role, name):
    for _ in range(3):
        try:
            if await_name(role, name).do_action(0):
                return
        except gi.repository.GLib.GError:
            continue  # it went while it was looked at, or by being pressed
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
    new = sorted(until("a window on the display", lambda: windows() - known))[0]
    focus(new)
    return new


def focus(window):
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)


def type_in(words):
    subprocess.run(["xdotool", "type", "--delay", "5", words], check=True)


def start(*options):
    """The program with the accepted sample, by default in a window of its own, once it is on the accessibility
    bus: it looks for the bus when it starts, and that may have been too early."""
    for _ in range(4):
        window = subprocess.Popen([ASSAYER, *(options or ("--multi", "--new-session")), "--config",
                                   os.path.join(FOLDER, "settings.ini"), CASE])
        end = time.monotonic() + PATIENCE / 4
        while time.monotonic() < end and window.poll() is None:
            if program() is not None:
                return window
            time.sleep(0.1)
        window.kill()
        window.wait(30)
    sys.exit("the program does not come onto the accessibility bus")


