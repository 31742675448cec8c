// SPDX-License-Identifier: GPL-3.0-or-later
#include "login_options.h"

#include "azure/connection_rules.h"
#include "azure/private_authorities.h"
#include "azure_access.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "explain/showable.h"
#include "worker.h"

#include <algorithm>
#include <filesystem>

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"connection", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP(
            "assay", "the connection to sign in with, or to make; default unless told")},
    {"credential", Takes::Choice,
        "browser|device-code|client-secret|certificate|federated-token|managed-identity|azure-cli",
        QT_TRANSLATE_NOOP("assay",
            "how to sign in; browser unless told, with --lab the certificate of the lab's client")},
    {"cloud", Takes::Text, "CLOUD",
        QT_TRANSLATE_NOOP("assay",
            "public, usgovernment, china or german, or as Azure writes it; public unless told")},
    {"tenant", Takes::Text, "TENANT",
        QT_TRANSLATE_NOOP("assay", "the tenant's id or a domain of it")},
    {"client-id", Takes::Text, "GUID",
        QT_TRANSLATE_NOOP(
            "assay", "the application that signs in; the command line's unless told")},
    {"certificate", Takes::Text, "FILE",
        QT_TRANSLATE_NOOP("assay", "its certificate and key, PEM or PKCS#12")},
    {"token-file", Takes::Text, "FILE",
        QT_TRANSLATE_NOOP("assay", "its federated token; AZURE_FEDERATED_TOKEN_FILE unless told")},
    {"identity", Takes::Text, "ID",
        QT_TRANSLATE_NOOP("assay", "which managed identity, where the machine has several")},
    {"identity-is", Takes::Choice, "client-id|object-id|resource-id",
        QT_TRANSLATE_NOOP("assay", "what kind of id that is; client-id unless told")},
    {"authority", Takes::Text, "URL",
        QT_TRANSLATE_NOOP("assay", "the sign-in service of a private cloud")},
    {"arm", Takes::Text, "URL", QT_TRANSLATE_NOOP("assay", "its Resource Manager")},
    {"arm-audience", Takes::Text, "URI",
        QT_TRANSLATE_NOOP("assay", "the audience of tokens for it")},
    {"graph", Takes::Text, "URL", QT_TRANSLATE_NOOP("assay", "its Graph")},
    {"metadata", Takes::Text, "URL",
        QT_TRANSLATE_NOOP("assay", "the metadata service of this machine")},
    {"ca", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "authorities to trust for TLS besides the system's")},
    {"proxy", Takes::Text, "system|none|URL",
        QT_TRANSLATE_NOOP("assay", "how the network is reached; system unless told")},
    {"lab", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "a lab in place of Azure: what assay lab serve --json printed")},
};

/// Our short names, the lab's, and those of Azure's own tools: AzureUSGovernment, AzureCloud.
std::optional<policy::Cloud> cloudOf(std::string_view name)
{
    using policy::Cloud;
    constexpr std::pair<std::string_view, Cloud> kShort[]{{"public", Cloud::Public},
        {"usgovernment", Cloud::UsGovernment}, {"china", Cloud::China}, {"german", Cloud::German},
        {"germany", Cloud::German}};
    const auto* found = std::ranges::find_if(
        kShort, [&](const auto& one) { return equalNoCase(one.first, name); });
    return found == std::end(kShort) ? policy::cloudNamedLoosely(name)
                                     : std::optional(found->second);
}

std::optional<UsageError> unknownCloud(const Arguments& arguments)
{
    const auto name = arguments.text("cloud");
    if (!name || cloudOf(*name)) {
        return std::nullopt;
    }
    return UsageError{"usage.bad-value",
        {QT_TRANSLATE_NOOP("assay",
             "there is no cloud {name}: give public, usgovernment, china or german, or a name as "
             "Azure writes it, AzureUSGovernment"),
            {{"name", explain::showable(*name)}}}};
}

/// A lab's own client has a certificate at hand, so that nothing has to be typed, opened or kept. Whoever says
/// anything about how to sign in means something else.
bool wantsLabsOwnClient(const Arguments& arguments)
{
    return !arguments.has("credential") && !arguments.has("client-id")
        && !arguments.has("certificate") && !arguments.has("token-file")
        && !arguments.has("identity");
}

std::string absolute(const std::string& path)
{
    std::error_code error;
    const auto full = std::filesystem::absolute(path, error);
    return error ? path : full.string();
}

void take(const Arguments& arguments, std::string_view option, std::string& to)
{
    to = arguments.textOr(option, to);
}

/// The proof that the lab's own client has of that kind, where nothing else is given.
void useLabClient(const azure::LabPlaces& lab, Wanted& wanted)
{
    using Kind = azure::CredentialKind;
    azure::Credential& credential = wanted.connection.credential;
    const bool application = credential.kind == Kind::ClientSecret
        || credential.kind == Kind::Certificate || credential.kind == Kind::FederatedToken;
    if (!application || !credential.clientId.empty()) {
        return;
    }
    credential.clientId = lab.clientId;
    if (credential.kind == Kind::ClientSecret) {
        wanted.labSecret = lab.clientSecret;
    } else if (credential.file.empty()) {
        credential.file = credential.kind == Kind::Certificate ? lab.clientCertificateFile
                                                               : lab.federatedTokenFile;
    }
}

void readCredential(const Arguments& arguments, azure::Credential& credential)
{
    if (const auto kind = arguments.text("credential")) {
        const auto known = azure::credentialNamed(*kind);
        // Another kind of proof has nothing of the one before.
        if (known && *known != credential.kind) {
            credential = {*known, credential.clientId, {}, {}, {}};
        }
    }
    take(arguments, "client-id", credential.clientId);
    for (const char* option : {"certificate", "token-file"}) {
        if (const auto file = arguments.text(option)) {
            credential.file = absolute(*file);
        }
    }
    using Is = azure::Credential::IdentityIs;
    if (const auto identity = arguments.text("identity")) {
        const std::string is = arguments.textOr("identity-is", "client-id");
        credential.identity = *identity;
        credential.identityIs = is == "object-id" ? Is::ObjectId
            : is == "resource-id"                 ? Is::ResourceId
                                                  : Is::ClientId;
    }
}

void readPlaces(const Invocation& invocation, azure::Connection& connection)
{
    const Arguments& arguments = invocation.arguments;
    if (const auto cloud = arguments.text("cloud")) {
        connection.cloud = cloudOf(*cloud).value_or(policy::Cloud::Public);
        connection.endpoints = azure::endpointsOf(connection.cloud);
    }
    take(arguments, "tenant", connection.tenant);
    take(arguments, "authority", connection.endpoints.authority);
    take(arguments, "arm", connection.endpoints.arm);
    take(arguments, "arm-audience", connection.endpoints.armAudience);
    take(arguments, "graph", connection.endpoints.graph);
    take(arguments, "metadata", connection.endpoints.metadata);
    if (const auto proxy = arguments.text("proxy")) {
        using Kind = net::Proxy::Kind;
        connection.proxy.kind = *proxy == "system" ? Kind::System
            : *proxy == "none"                     ? Kind::None
                                                   : Kind::Explicit;
        connection.proxy.url = connection.proxy.kind == Kind::Explicit ? *proxy : std::string();
    }
}

std::variant<std::pair<azure::LabPlaces, std::string>, UsageError, Problem> labOf(
    const Invocation& invocation)
{
    const auto lab = azure::readLabAnnouncement(invocation.file("lab")->bytes);
    if (!lab) {
        return lab.problem();
    }
    const auto ca
        = invocation.worker.files().read(lab->tlsCaFile, kLimits.evidenceBytes, Keep::No, nullptr);
    if (const auto* error = std::get_if<UsageError>(&ca)) {
        return *error;
    }
    return std::pair(*lab, std::string(asText(std::get<FilePtr>(ca)->bytes)));
}

} // namespace

std::span<const Option> loginOptions()
{
    return kOptions;
}

std::variant<Wanted, UsageError, Problem> wantedConnection(
    const Invocation& invocation, const std::vector<azure::Connection>& kept)
{
    const Arguments& arguments = invocation.arguments;
    const std::string name = arguments.textOr("connection", kUsualConnection);
    const auto found
        = std::ranges::find_if(kept, [&](const auto& one) { return one.name == name; });
    Wanted wanted;
    if (found != kept.end()) {
        wanted.connection = *found;
    } else {
        wanted.connection.id = azure::newGuid();
        wanted.connection.name = name;
        wanted.connection.endpoints = azure::endpointsOf(policy::Cloud::Public);
    }
    if (auto error = unknownCloud(arguments)) {
        return *std::move(error);
    }
    std::optional<azure::LabPlaces> places;
    if (invocation.file("lab")) {
        auto lab = labOf(invocation);
        if (auto* error = std::get_if<UsageError>(&lab)) {
            return std::move(*error);
        }
        if (auto* problem = std::get_if<Problem>(&lab)) {
            return std::move(*problem);
        }
        auto& [where, ca] = std::get<0>(lab);
        places = where;
        auto made = azure::labConnection(name, where, ca);
        made.id = wanted.connection.id;
        made.credential = wanted.connection.lab ? wanted.connection.credential : made.credential;
        if (found == kept.end() && wantsLabsOwnClient(arguments)) {
            made.credential.kind = azure::CredentialKind::Certificate;
        }
        wanted.connection = std::move(made);
    }
    readPlaces(invocation, wanted.connection);
    if (const FilePtr ca = invocation.file("ca")) {
        auto authorities = azure::authoritiesIn(ca->bytes);
        if (!authorities) {
            return authorities.problem();
        }
        wanted.connection.extraCaPem = *std::move(authorities);
    }
    readCredential(arguments, wanted.connection.credential);
    if (places) {
        useLabClient(*places, wanted);
    }
    if (auto problem = azure::unfitConnection(wanted.connection)) {
        return *std::move(problem);
    }
    return wanted;
}

} // namespace attest::app
