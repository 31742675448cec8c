// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/announcement.h"

#include "lab/arc/agent.h"

namespace attest::lab {

namespace {

std::string_view kindName(Machine::Kind kind)
{
    switch (kind) {
    case Machine::Kind::Plain:
        return "vm";
    case Machine::Kind::Flexible:
        return "flexible";
    case Machine::Kind::Uniform:
        return "uniform";
    }
    return {};
}

void writeMachine(JsonWriter& json, const Lab& lab, const Machine& machine)
{
    json.beginObject().member("name", machine.name).member("kind", kindName(machine.kind));
    json.member("vmId", machine.vmId).member("resourceId", idOf(machine));
    json.member("subscription", machine.group.subscriptionId);
    json.member("location", machine.location).member("imds", lab.imdsUrl(machine.name));
    json.member("systemAssigned", machine.identity.systemPrincipalId);
    json.key("userAssigned").beginArray();
    for (const auto& identity : machine.identity.userAssigned) {
        json.beginObject().member("resourceId", identity.id);
        json.member("clientId", identity.clientId);
        json.member("principalId", identity.principalId).endObject();
    }
    json.endArray().endObject();
}

void writeClient(JsonWriter& json, const AppRegistration& app)
{
    json.beginObject().member("name", app.displayName).member("clientId", app.appId);
    if (!app.secrets.empty()) {
        json.member("secret", app.secrets.front().value);
    }
    json.endObject();
}

/// What a client's environment says on a machine of Arc, and where the keys are that it reads.
void writeArc(JsonWriter& json, const Lab& lab)
{
    const std::string url = lab.url(Azure::Arc);
    json.key("arc").beginObject();
    json.member("IDENTITY_ENDPOINT", url + std::string(arc::kTokenPath));
    json.member("IMDS_ENDPOINT", url).member("tokens", lab.arcTokens()).endObject();
}

} // namespace

std::vector<LabFile> filesOf(const Lab& lab)
{
    const Tenant& tenant = lab.tenant();
    const auto world = tenant.world();
    const SigningKey client = opsCertificate(*world);
    return {{"anchors", "anchors.pem", tenant.anchorsPem()},
        {"tlsCa", "tls-ca.pem", tenant.tls().caPem()},
        {"clientCertificate", "contoso-ops.pem",
            certificatePem(client.certificate.der) + client.certificate.key.pem(),
            LabFile::Holds::Secret},
        {"federatedToken", "contoso-ops.jwt", federatedAssertion(*world, tenant.now()),
            LabFile::Holds::Secret}};
}

void writeAnnouncement(JsonWriter& json, const Lab& lab, const std::string& folder)
{
    const auto world = lab.tenant().world();
    json.member("imds", lab.url(Azure::Imds)).member("entra", lab.url(Azure::Entra));
    json.member("arm", lab.url(Azure::Arm)).member("graph", lab.url(Azure::Graph));
    json.member("aia", lab.url(Azure::Aia));
    if (!lab.arcTokens().empty()) {
        writeArc(json, lab);
    }
    for (const LabFile& file : filesOf(lab)) {
        json.member(file.member, folder + "/" + file.name);
    }
    json.member("cloud", factsOf(world->cloud).environment);
    json.member("tenant", world->directory.tenantId);
    json.member("domain", world->directory.domain);
    const Machine* machine = findMachine(*world, lab.defaultMachine());
    json.member("subscription", machine == nullptr ? "" : machine->group.subscriptionId);
    json.member("machine", lab.defaultMachine());
    json.member("audience", appNamed(*world, kServerApp).identifierUris.front());
    json.key("subscriptions").beginArray();
    for (const auto& subscription : world->subscriptions) {
        json.beginObject().member("subscriptionId", subscription.subscriptionId);
        json.member("displayName", subscription.displayName).endObject();
    }
    json.endArray().key("machines").beginArray();
    for (const Machine& one : world->machines) {
        writeMachine(json, lab, one);
    }
    json.endArray().key("clients").beginArray();
    for (const AppRegistration& app : world->directory.apps) {
        writeClient(json, app);
    }
    json.endArray();
}

} // namespace attest::lab
