// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    // Connections
    {"connection.no-name", Basis::Inferred, "", WORDS("A connection has no name"),
        WORDS(
            "A connection is chosen by its name, and this one's is empty or longer than 256 bytes."),
        WORDS("Give it a name."), ""},
    {"connection.bad-url", Basis::Inferred, "", WORDS("An address of a connection cannot be used"),
        WORDS(
            "Connection {connection}: {url} is no address that its {endpoint} could have. It takes a "
            "scheme, a host and at most a port: no path, no query, nothing else."),
        WORDS("Write it as https://host or https://host:port."), "RFC 3986"},
    {"connection.not-https", Basis::Inferred, "", WORDS("An address of a connection is not https"),
        WORDS("Connection {connection}: its {endpoint} is {url}. Tokens and secrets would pass "
              "unencrypted, and whoever answers there could be anybody."),
        WORDS(
            "Write the address with https. Only the metadata service of this machine, proxies and "
            "labs speak http."),
        "RFC 6749 section 3.1, RFC 6750 section 5.3"},
    {"connection.userinfo", Basis::Inferred, "", WORDS("An address of a connection holds a user"),
        WORDS(
            "Connection {connection}: its {endpoint} has a user or a password before the host. "
            "Connections are kept in a file, where no password belongs, and such an address easily "
            "looks like that of another host."),
        WORDS("Write the address without what stands before the @."), "RFC 3986 section 7.6"},
    {"connection.bad-tenant", Basis::Inferred, "",
        WORDS("A connection's tenant is no tenant's name"),
        WORDS("Connection {connection}: {tenant} is neither a tenant's id nor a domain."),
        WORDS("Give the tenant's id or one of its domains, as in contoso.onmicrosoft.com."), ""},
    {"connection.no-tenant", Basis::Inferred, "",
        WORDS("An application needs a tenant to sign in to"),
        WORDS("Connection {connection} signs in by {credential}, which is an application's own. "
              "Applications are known in one tenant, and none is named."),
        WORDS(
            "Set the connection's tenant to the id or a domain of the one that the application is "
            "registered in."),
        ""},
    {"connection.no-client", Basis::Inferred, "", WORDS("A connection lacks its application's id"),
        WORDS(
            "Connection {connection} signs in by {credential}, which belongs to an application, and "
            "does not say to which one."),
        WORDS("Set the application (client) id, a GUID that the registration shows."), ""},
    {"connection.bad-client", Basis::Inferred, "",
        WORDS("A connection's application id is no GUID"),
        WORDS("Connection {connection}: {client} is no application (client) id."),
        WORDS("Use the application's client id: neither its name nor its URI."), ""},
    {"connection.no-file", Basis::Inferred, "", WORDS("A connection lacks its file"),
        WORDS(
            "Connection {connection} signs in by {credential}, and no file is named that holds it."),
        WORDS("Name the file. It stays where it is: nothing of it is copied."), ""},
    {"connection.bad-identity", Basis::Inferred, "",
        WORDS("A connection does not say well which managed identity it is"),
        WORDS(
            "Connection {connection}: the identity is given as [[{identity}]], which does not fit "
            "what it is said to be. A client id and an object id are GUIDs, a resource id begins "
            "with /subscriptions/."),
        WORDS(
            "Choose what the value is, or leave both away where the machine has a single identity."),
        ""},
    {"connection.place-outside-lab", Basis::Stricter, "",
        WORDS("A connection leads a name elsewhere"),
        WORDS(
            "Connection {connection} leads {host} to another address. Only connections to a lab do "
            "that; in any other, Azure's names have to lead where they lead for everybody."),
        WORDS("Take the place out of the connection. Private clouds are reached by editing the "
              "endpoints."),
        ""},
    {"connection.place-elsewhere", Basis::Stricter, "",
        WORDS("A lab's connection leads off this machine"),
        WORDS("Connection {connection} leads {host} to {address}. A lab runs on this machine, at "
              "127.0.0.1 and a port."),
        WORDS("Make the connection anew from what the lab said when it started."), ""},
    {"connection.unreadable", Basis::Inferred, "", WORDS("The kept connections cannot be read"),
        WORDS("What is kept of connections is no JSON object ({reason})."),
        WORDS("Mend the file, or remove it and add the connections again."), "RFC 8259"},
    {"connection.version", Basis::Inferred, "", WORDS("The kept connections are another version's"),
        WORDS("They are of version {found}; this program knows version {known}. It changes nothing "
              "there, so that the other one can go on using them."),
        WORDS("Use the newer program, or remove the file and add the connections again."), ""},
    {"connection.bad-member", Basis::Inferred, "",
        WORDS("A member of the kept connections does not fit"),
        WORDS(
            "The member {member} is missing, of another type, of a value that is not known, or not "
            "known at all. Nothing is guessed in its place."),
        WORDS("Mend or remove it."), ""},
    {"connection.twice", Basis::Inferred, "", WORDS("Two connections cannot be told apart"),
        WORDS("The connection {connection} has the name or the id of another one."),
        WORDS("Give each its own name."), ""},
    {"connection.no-lab", Basis::Inferred, "", WORDS("What is given does not say where a lab is"),
        WORDS(
            "It is not what assay lab serve --json prints[[: {member} is missing or leads off this "
            "machine]]."),
        WORDS("Start a lab with its output kept in a file, and give that file."), ""},
};

} // namespace

std::span<const Entry> wordsSignIn()
{
    return kEntries;
}

} // namespace attest::explain
