// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_json.h"

#include "azure/connection_issues.h"
#include "azure/connection_rules.h"
#include "azure/json_members.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/json_writer.h"

#include <algorithm>

namespace attest::azure {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostConnections = 1000;

using Is = Credential::IdentityIs;
constexpr std::pair<Is, std::string_view> kIdentities[]{{Is::None, "none"},
    {Is::ClientId, "client-id"}, {Is::ObjectId, "object-id"}, {Is::ResourceId, "resource-id"}};
using ProxyKind = net::Proxy::Kind;
constexpr std::pair<ProxyKind, std::string_view> kProxies[]{
    {ProxyKind::System, "system"}, {ProxyKind::None, "none"}, {ProxyKind::Explicit, "explicit"}};

template <typename Table, typename Value>
std::string_view wordOf(const Table& table, Value value)
{
    const auto found
        = std::ranges::find_if(table, [&](const auto& row) { return row.first == value; });
    return found == std::end(table) ? std::string_view() : found->second;
}

void writeEndpoints(JsonWriter& json, const Endpoints& at)
{
    json.key("endpoints").beginObject().member("authority", at.authority).member("arm", at.arm);
    json.member("armAudience", at.armAudience).member("graph", at.graph);
    json.member("metadata", at.metadata).endObject();
}

void writePlaces(JsonWriter& json, const Connection& connection)
{
    json.key("places").beginObject();
    for (const auto& [host, place] : connection.places) {
        json.key(host).beginObject().member("host", place.host);
        json.key("port").number(place.port).member("tlsName", place.tlsName);
        json.key("plain").boolean(place.plain).endObject();
    }
    json.endObject();
}

void write(JsonWriter& json, const Connection& connection)
{
    json.beginObject().member("id", connection.id).member("name", connection.name);
    json.member("cloud", policy::cloudFacts(connection.cloud).name);
    json.member("tenant", connection.tenant);
    writeEndpoints(json, connection.endpoints);
    const Credential& credential = connection.credential;
    json.key("credential").beginObject().member("kind", credentialName(credential.kind));
    json.member("clientId", credential.clientId).member("file", credential.file);
    json.member("identity", credential.identity);
    json.member("identityIs", wordOf(kIdentities, credential.identityIs)).endObject();
    json.key("proxy").beginObject().member("kind", wordOf(kProxies, connection.proxy.kind));
    json.member("url", connection.proxy.url).endObject();
    json.member("extraCaPem", connection.extraCaPem);
    writePlaces(json, connection);
    json.key("lab").boolean(connection.lab);
    if (connection.signedOut) {
        json.key("signedOut").boolean(true); // left out otherwise, as all of before this was known
    }
    json.endObject();
}

/// Reads the members of one connection and remembers the first that does not fit.
class Reader {
public:
    [[nodiscard]] Result<Connection> connection(const JsonMembers& json);

private:
    std::string text(const JsonMembers& json, const char* name)
    {
        auto found = json.text(name);
        return found ? std::move(*found) : (bad(name), std::string());
    }
    bool boolean(const JsonMembers& json, const char* name)
    {
        const auto found = json.boolean(name);
        return found ? *found : (bad(name), false);
    }
    template <typename Table>
    auto word(const JsonMembers& json, const char* name, const Table& table)
    {
        const std::string given = text(json, name);
        const auto found
            = std::ranges::find_if(table, [&](const auto& row) { return row.second == given; });
        return found == std::end(table) ? (bad(name), std::begin(table)->first) : found->first;
    }
    void known(const JsonMembers& json, std::initializer_list<std::string_view> names)
    {
        if (std::string stranger = json.stranger(names); !stranger.empty()) {
            bad(std::move(stranger));
        }
    }
    void bad(std::string member)
    {
        m_bad = m_bad.empty() ? bounded(std::move(member), kMostNameBytes) : m_bad;
    }
    void endpoints(const JsonMembers& json, Endpoints& at);
    void credential(const JsonMembers& json, Credential& credential);
    void places(const JsonMembers& json, Connection& connection);

    std::string m_bad;
};

void Reader::endpoints(const JsonMembers& json, Endpoints& at)
{
    known(json, {"authority", "arm", "armAudience", "graph", "metadata"});
    at.authority = text(json, "authority");
    at.arm = text(json, "arm");
    at.armAudience = text(json, "armAudience");
    at.graph = text(json, "graph");
    at.metadata = text(json, "metadata");
}

void Reader::credential(const JsonMembers& json, Credential& credential)
{
    known(json, {"kind", "clientId", "file", "identity", "identityIs"});
    const auto kind = credentialNamed(text(json, "kind"));
    kind ? credential.kind = *kind : (bad("kind"), credential.kind);
    credential.clientId = text(json, "clientId");
    credential.file = text(json, "file");
    credential.identity = text(json, "identity");
    credential.identityIs = word(json, "identityIs", kIdentities);
}

void Reader::places(const JsonMembers& json, Connection& connection)
{
    for (const std::string& host : json.names()) {
        const auto one = json.object(host);
        const auto port = one ? one->number("port") : std::nullopt;
        if (!port || *port < 1 || *port > 65535) {
            return bad(host);
        }
        known(*one, {"host", "port", "tlsName", "plain"});
        connection.places[host] = {text(*one, "host"), static_cast<std::uint16_t>(*port),
            text(*one, "tlsName"), boolean(*one, "plain")};
    }
}

Result<Connection> Reader::connection(const JsonMembers& json)
{
    known(json,
        {"id", "name", "cloud", "tenant", "endpoints", "credential", "proxy", "extraCaPem",
            "places", "lab", "signedOut"});
    Connection out;
    out.id = text(json, "id");
    out.name = text(json, "name");
    const auto cloud = policy::cloudNamed(text(json, "cloud"));
    cloud ? out.cloud = *cloud : (bad("cloud"), out.cloud);
    out.tenant = text(json, "tenant");
    out.extraCaPem = text(json, "extraCaPem");
    out.lab = boolean(json, "lab");
    out.signedOut = json.has("signedOut") && boolean(json, "signedOut");
    if (!isGuid(out.id)) {
        bad("id"); // it becomes part of a secret's key
    }
    const auto at = json.object("endpoints");
    at ? endpoints(*at, out.endpoints) : bad("endpoints");
    const auto proof = json.object("credential");
    proof ? credential(*proof, out.credential) : bad("credential");
    const auto proxy = json.object("proxy");
    if (proxy) {
        known(*proxy, {"kind", "url"});
        out.proxy = {word(*proxy, "kind", kProxies), text(*proxy, "url")};
    } else {
        bad("proxy");
    }
    const auto led = json.object("places");
    led ? places(*led, out) : bad("places");
    if (!m_bad.empty()) {
        return Problem{issue::kConnectionsMember, {{"member", m_bad}}, {}};
    }
    return out;
}

std::optional<Problem> twice(const std::vector<Connection>& all, const Connection& one)
{
    const bool there = std::ranges::any_of(all, [&](const Connection& other) {
        return other.name == one.name || equalNoCase(other.id, one.id);
    });
    return there ? std::optional(Problem{issue::kConnectionsTwice, {{"connection", one.name}}, {}})
                 : std::nullopt;
}

} // namespace

std::string connectionsJson(std::span<const Connection> connections)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject().key("version").number(kVersion).key("connections").beginArray();
    for (const Connection& connection : connections) {
        write(json, connection);
    }
    json.endArray().endObject();
    return json.take() + "\n";
}

Result<std::vector<Connection>> readConnections(ByteView text)
{
    const auto json = JsonMembers::read(text);
    if (!json) {
        return Problem{issue::kConnectionsUnreadable,
            {{"reason", std::string(json.problem().id.value)}}, json.problem().span};
    }
    const auto version = json->number("version");
    if (version && *version != kVersion) {
        return Problem{issue::kConnectionsVersion, {{"found", *version}, {"known", kVersion}}, {}};
    }
    const auto entries = json->objects("connections");
    const std::string stranger = json->stranger({"version", "connections"});
    if (!version || !entries || entries->size() > kMostConnections || !stranger.empty()) {
        return Problem{issue::kConnectionsMember,
            {{"member",
                !version               ? "version"
                    : stranger.empty() ? "connections"
                                       : bounded(stranger, kMostNameBytes)}},
            {}};
    }
    std::vector<Connection> all;
    for (const JsonMembers& entry : *entries) {
        auto one = Reader().connection(entry);
        if (!one) {
            return one.problem();
        }
        if (auto problem = unfitConnection(*one); problem || (problem = twice(all, *one))) {
            return *problem;
        }
        all.push_back(std::move(one).value());
    }
    return all;
}

} // namespace attest::azure
