// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup.h"

#include "base/ascii.h"
#include "base/translatable.h"

namespace attest::app {

namespace {

constexpr std::string_view kDocument = QT_TRANSLATE_NOOP("assay", "the signed document");
constexpr std::string_view kCompute = QT_TRANSLATE_NOOP("assay",
    "Azure Resource Manager, asked for the machine (Reader role; here: --arm and --resource-id)");

constexpr AttributeFacts kAttributes[] = {
    {"azure_imds.tenant.id",
        QT_TRANSLATE_NOOP(
            "assay", "the policy: tenantID of the entry that the agent's domain names"),
        QT_TRANSLATE_NOOP("assay", "The Entra ID tenant. The document does not hold it.")},
    {"azure_imds.subscription.id", kDocument,
        QT_TRANSLATE_NOOP("assay", "The subscription that the machine belongs to.")},
    {"azure_imds.vm.id", kDocument,
        QT_TRANSLATE_NOOP("assay", "The machine's own id, the same for its whole life.")},
    {"azure_imds.vm.name", kCompute, QT_TRANSLATE_NOOP("assay", "The machine's name.")},
    {"azure_imds.vmss.name", kCompute,
        QT_TRANSLATE_NOOP("assay",
            "The scale set that the machine is an instance of; absent for any other machine.")},
    {"azure_imds.location", kCompute, QT_TRANSLATE_NOOP("assay", "The region.")},
    {"azure_imds.resource_group", kCompute, QT_TRANSLATE_NOOP("assay", "The resource group.")},
    {"azure_imds.network_security_group", kCompute,
        QT_TRANSLATE_NOOP(
            "assay", "The network security groups of the machine's interfaces; several values.")},
    {"azure_imds.virtual_network", kCompute,
        QT_TRANSLATE_NOOP("assay", "The virtual networks it is in; several values.")},
    {"azure_imds.virtual_network_subnet", kCompute,
        QT_TRANSLATE_NOOP("assay", "The subnets it is in; several values.")},
    {"azure_imds.vm.tag.<key>", kCompute,
        QT_TRANSLATE_NOOP("assay",
            "The value of a tag, for each key that attributeVMTagKeys of the policy lists. The "
            "key is compared letter by letter, with case.")},
    {"azure_msi.tenant.id", QT_TRANSLATE_NOOP("assay", "the token's claim tid"),
        QT_TRANSLATE_NOOP("assay", "The Entra ID tenant of the identity.")},
    {"azure_msi.identity.principal_id", QT_TRANSLATE_NOOP("assay", "the token's claim oid"),
        QT_TRANSLATE_NOOP(
            "assay", "The object id of the managed identity; the policy calls it principalID.")},
};

// Microsoft Entra authentication and authorization error codes, and the metadata service's own text.
constexpr LoginError kErrors[] = {
    {"AADSTS500011",
        QT_TRANSLATE_NOOP("assay",
            "The resource that the token was asked for is not known in the tenant: no "
            "application there has this identifier URI."),
        QT_TRANSLATE_NOOP("assay",
            "Make the application registration whose identifier is the audience (assay policy "
            "export --to app-registration prints the commands), or correct the agent's audience.")},
    {"Identity not found",
        QT_TRANSLATE_NOOP(
            "assay", "The metadata service knows no such managed identity on this machine."),
        QT_TRANSLATE_NOOP("assay",
            "Assign it to the machine (az vm identity assign --name NAME --resource-group "
            "GROUP), or correct clientId, object_id or msi_res_id in the agent's configuration.")},
    {"AADSTS70011", QT_TRANSLATE_NOOP("assay", "The scope that was asked for is not valid."),
        QT_TRANSLATE_NOOP("assay",
            "Ask for the audience itself as resource; the metadata service takes no scope.")},
    {"AADSTS500012",
        QT_TRANSLATE_NOOP("assay", "The resource's tenant is another one than the identity's."),
        QT_TRANSLATE_NOOP(
            "assay", "Use an audience that is registered in the identity's own tenant.")},
    {"AADSTS700016", QT_TRANSLATE_NOOP("assay", "The application was not found in the tenant."),
        QT_TRANSLATE_NOOP("assay",
            "Compare clientId in the agent's configuration with the identity's, and the tenant.")},
    {"AADSTS90002", QT_TRANSLATE_NOOP("assay", "There is no such tenant."),
        QT_TRANSLATE_NOOP("assay", "Correct the tenant's id or domain.")},
    {"AADSTS900023",
        QT_TRANSLATE_NOOP("assay", "The tenant's name is neither a GUID nor a domain."),
        QT_TRANSLATE_NOOP("assay", "Correct the tenant's id or domain.")},
    {"AADSTS50034", QT_TRANSLATE_NOOP("assay", "The account does not exist in the tenant."),
        QT_TRANSLATE_NOOP("assay", "Make sure that the identity still exists, in this tenant.")},
    {"AADSTS65001",
        QT_TRANSLATE_NOOP("assay", "Nobody consented to the application's use of the resource."),
        QT_TRANSLATE_NOOP(
            "assay", "Let an administrator consent, or use a managed identity, which needs none.")},
    {"AADSTS7000215", QT_TRANSLATE_NOOP("assay", "The client secret is wrong."),
        QT_TRANSLATE_NOOP("assay",
            "A managed identity has none: something else than the metadata service was asked.")},
    {"AADSTS700027", QT_TRANSLATE_NOOP("assay", "The client's signed assertion does not hold."),
        QT_TRANSLATE_NOOP(
            "assay", "Look at the certificate that the client signs with, and at its clock.")},
};

bool holds(std::string_view text, std::string_view loweredPart)
{
    return lowered(text).find(loweredPart) != std::string::npos;
}

std::string trimmed(std::string_view text)
{
    const auto first = std::min(text.find_first_not_of(" \t\r\n\"'"), text.size());
    const auto last = text.find_last_not_of(" \t\r\n\"'.");
    return lowered(last == text.npos ? std::string_view() : text.substr(first, last + 1 - first));
}

/// A tag's attribute ends in the tag's own name.
bool isNamed(const AttributeFacts& facts, std::string_view asked)
{
    const auto open = facts.key.find('<');
    return open == facts.key.npos
        ? facts.key == asked
        : asked.starts_with(facts.key.substr(0, open)) && asked.size() > open;
}

void addAttributes(Lookup& found, std::string_view asked)
{
    for (const auto& facts : kAttributes) {
        if (isNamed(facts, asked)) {
            found.attributes = {&facts};
            return;
        }
        if (asked.starts_with("azure_") && facts.key.starts_with(asked)) {
            found.attributes.push_back(&facts);
        }
    }
}

} // namespace

std::span<const AttributeFacts> attributeFacts()
{
    return kAttributes;
}

std::span<const LoginError> loginErrors()
{
    return kErrors;
}

std::vector<const LoginError*> loginErrorsIn(std::string_view text)
{
    std::vector<const LoginError*> found;
    const auto asked = lowered(text);
    for (const auto& error : kErrors) {
        const auto code = lowered(error.code);
        const auto at = asked.find(code);
        // A code may be the beginning of a longer one.
        if (at != asked.npos
            && (at + code.size() == asked.size() || !isDigit(asked[at + code.size()]))) {
            found.push_back(&error);
        }
    }
    return found;
}

Lookup lookup(std::string_view text)
{
    constexpr std::size_t kLongest = 4000, kShortest = 4;
    const auto asked = trimmed(text.substr(0, kLongest));
    Lookup found;
    if (const auto* entry = explain::find(asked)) {
        found.issues.push_back(entry);
        return found;
    }
    found.errors = loginErrorsIn(asked);
    addAttributes(found, asked);
    if (found.count() > 0 || asked.empty()) {
        return found;
    }
    const auto add = [&](auto fits) {
        for (const auto& entry : explain::entries()) {
            if (fits(entry)) {
                found.issues.push_back(&entry);
            }
        }
    };
    add([&](const explain::Entry& entry) { return IssueId{entry.id}.group() == asked; });
    if (found.issues.empty() && asked.size() >= kShortest) {
        // A line of a log holds the server's text, or somebody remembers a part of it.
        add([&](const explain::Entry& entry) {
            const std::string_view server = entry.serverText;
            return !server.empty() && (holds(server, asked) || holds(asked, lowered(server)));
        });
    }
    if (found.issues.empty() && asked.size() >= kShortest) {
        add([&](const explain::Entry& entry) {
            return holds(entry.title, asked) || holds(entry.explanation, asked);
        });
    }
    return found;
}

} // namespace attest::app
