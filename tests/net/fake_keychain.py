# SPDX-License-Identifier: GPL-3.0-or-later
# fake_keychain.py denied|slow|slow-entry: a Secret Service that is there and unlocked, and that refuses, or
# never answers, the first question or the first look for an entry.
import sys

from gi.repository import Gio, GLib

MANNER = sys.argv[1]
COLLECTION = "/org/freedesktop/secrets/collection/login"
XML = """<node><interface name="org.freedesktop.Secret.Service">
<method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
<arg type="v" direction="out"/><arg type="o" direction="out"/></method>
<method name="SearchItems"><arg type="a{ss}" direction="in"/><arg type="ao" direction="out"/>
<arg type="ao" direction="out"/></method>
</interface><interface name="org.freedesktop.Secret.Collection">
<property name="Locked" type="b" access="read"/></interface></node>"""


def called(_bus, _sender, _path, _interface, method, _arguments, call):
    if method == "ReadAlias" and MANNER != "slow":
        call.return_value(GLib.Variant("(o)", (COLLECTION,)))
    elif MANNER == "denied":
        call.return_dbus_error("org.freedesktop.DBus.Error.AccessDenied", "not for you")


def read(_bus, _sender, _path, _interface, _name):
    return GLib.Variant("b", False)


node = Gio.DBusNodeInfo.new_for_xml(XML)
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object("/org/freedesktop/secrets", node.interfaces[0], called, None, None)
bus.register_object(COLLECTION, node.interfaces[1], None, read, None)
loop = GLib.MainLoop()
Gio.bus_own_name_on_connection(
    bus, "org.freedesktop.secrets", Gio.BusNameOwnerFlags.NONE,
    lambda *_: print("ready", flush=True), lambda *_: sys.exit(1))
loop.run()
