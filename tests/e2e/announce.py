#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps and a changed clock, without looking: what the program tells those who listen is heard as events of the
accessibility bus."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from driver import await_name, focus_new, keys, start, type_in, until

heard = []


def listen(event):
    try:
        heard.append(event.source.get_description() or "")
    except GLib.GError:
        pass  # it went while it was spoken of


def until_heard(words):
    def look():
        while GLib.MainContext.default().iteration(False):
            pass
        return any(words in each for each in heard)

    until(f"an announcement of {words!r}; heard: {heard}", look)
    heard.clear()


def main():
    listener = Atspi.EventListener.new(listen)
    listener.register("object:property-change:accessible-description")
    window = start()
    try:
        focus_new(set())
        await_name("label", "Accepted")
        keys("ctrl+shift+F5")
        until_heard("No stage has run yet")
        keys("F10")
        until_heard("passed")
        keys("F5")
        until_heard("Accepted")
        field = await_name("text", "Time of the verification in UTC")
        field.grab_focus()
        keys("ctrl+a")
        type_in("2026-07-30 13:24:00")
        keys("Return")
        until_heard("Rejected")
    finally:
        window.terminate()
        window.wait(30)


main()
