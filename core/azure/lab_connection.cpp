// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/lab_connection.h"

#include "azure/connection_issues.h"
#include "azure/json_members.h"
#include "azure/url_parts.h"
#include "base/ascii.h"

namespace attest::azure {

namespace {

Problem noLab(const char* member)
{
    return {issue::kConnectionNoLab, {{"member", member}}, {}};
}

std::string hostOf(std::string_view url)
{
    const auto parts = urlParts(url);
    return parts ? parts->host : std::string();
}

/// The place that an address of the lab is. Its certificate is for localhost, whatever was asked for.
net::Place placeOf(const std::string& url)
{
    const auto parts = urlParts(url);
    net::Place place;
    place.host = "127.0.0.1";
    place.port = parts ? parts->port : std::uint16_t{0};
    place.plain = parts && parts->scheme == "http";
    place.tlsName = place.plain ? "" : "localhost";
    return place;
}

/// The hosts that certificates of Azure's documents name for downloads.
constexpr const char* kDownloads[]{
    "www.microsoft.com", "caissuers.microsoft.com", "cacerts.digicert.com", "cacerts.digicert.cn"};
/// Every host that tokens and discovery documents of some cloud may name.
constexpr const char* kSignIns[]{"login.windows.net", "login.microsoft.com",
    "login.microsoftonline.com", "sts.windows.net", "login.usgovcloudapi.net",
    "login.chinacloudapi.cn"};
/// Older names of Resource Manager, which are audiences too.
constexpr const char* kManagement[]{"management.core.windows.net",
    "management.core.usgovcloudapi.net", "management.core.chinacloudapi.cn",
    "management.core.cloudapi.de"};

} // namespace

Result<LabPlaces> readLabAnnouncement(ByteView text)
{
    const auto json = JsonMembers::read(text);
    if (!json) {
        return noLab("");
    }
    LabPlaces lab;
    const std::pair<const char*, std::string&> members[] = {{"imds", lab.imds},
        {"entra", lab.entra}, {"arm", lab.arm}, {"graph", lab.graph}, {"aia", lab.aia}};
    for (const auto& [name, value] : members) {
        const auto found = json->text(name);
        const auto parts = found ? urlParts(*found) : std::nullopt;
        // Whoever can write this file must not be able to send credentials off this machine.
        if (!parts || !isLoopback(parts->host) || parts->userinfo || !parts->rest.empty()) {
            return noLab(name);
        }
        value = *found;
    }
    const auto file = json->text("tlsCa");
    const auto tenant = json->text("tenant");
    const auto cloud = policy::cloudNamedLoosely(json->text("cloud").value_or(""));
    if (!file || !tenant || !isGuid(*tenant) || !cloud) {
        return noLab(!file ? "tlsCa" : !cloud ? "cloud" : "tenant");
    }
    lab.tlsCaFile = *file;
    lab.clientCertificateFile = json->text("clientCertificate").value_or("");
    lab.federatedTokenFile = json->text("federatedToken").value_or("");
    for (const JsonMembers& client :
        json->objects("clients").value_or(std::vector<JsonMembers>())) {
        if (client.text("name") == "contoso-ops") {
            lab.clientId = client.text("clientId").value_or("");
            lab.clientSecret = client.text("secret").value_or("");
        }
    }
    lab.tenant = *tenant;
    lab.cloud = *cloud;
    return lab;
}

Connection labConnection(std::string name, const LabPlaces& lab, std::string tlsCaPem)
{
    const policy::CloudFacts& facts = policy::cloudFacts(lab.cloud);
    Connection connection;
    connection.id = newGuid();
    connection.name = std::move(name);
    connection.cloud = lab.cloud;
    connection.tenant = lab.tenant;
    connection.endpoints = endpointsOf(lab.cloud);
    connection.endpoints.authority = lab.entra;
    connection.endpoints.arm = lab.arm;
    connection.endpoints.graph = lab.graph;
    connection.proxy.kind = net::Proxy::Kind::None;
    connection.extraCaPem = std::move(tlsCaPem);
    connection.lab = true;
    connection.places[hostOf(connection.endpoints.metadata)] = placeOf(lab.imds);
    connection.places[std::string(facts.authorityHost)] = placeOf(lab.entra);
    connection.places[std::string(facts.v1IssuerHost)] = placeOf(lab.entra);
    connection.places[hostOf(facts.arm)] = placeOf(lab.arm);
    connection.places[hostOf(facts.graph)] = placeOf(lab.graph);
    for (const char* host : kSignIns) {
        connection.places[host] = placeOf(lab.entra);
    }
    for (const char* host : kManagement) {
        connection.places[host] = placeOf(lab.arm);
    }
    for (const char* host : kDownloads) {
        connection.places[host] = placeOf(lab.aia);
    }
    return connection;
}

} // namespace attest::azure
