// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence.h"

#include "explain/showable.h"
#include "ledger.h"
#include "loaded.h"
#include "odd_trust.h"
#include "report_options.h"
#include "secrets.h"
#include "shown_argument.h"
#include "verify/imds/arm_object.h"

#include <algorithm>

namespace attest::app {

namespace {

using verify::Method;

constexpr Option kAttested[] = {
    {"in", Takes::File, "FILE",
        QT_TRANSLATE_NOOP(
            "assay", "the document as the metadata service answered it; - is standard input"),
        Use::Required},
    {"form", Takes::Choice, "response|any",
        QT_TRANSLATE_NOOP("assay", "any takes bare base64, PEM and DER too")},
    {"policy", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the AgentAttestation section that judges")},
    {"tenant-domain", Takes::Text, "DOMAIN",
        QT_TRANSLATE_NOOP("assay", "the tenant_domain that the agent named")},
    {"nonce", Takes::Text, "NONCE",
        QT_TRANSLATE_NOOP("assay", "the challenge that had to be answered")},
    {"ledger", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay",
            "the challenges that were given out: JSON of {\"nonce\",\"issued\",\"used\"}")},
    {"challenge-lifetime", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP(
            "assay", "with --ledger: how long a challenge may be answered; 600 unless told")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "the clock; now unless told")},
    {"leeway", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP("assay", "how far clocks may differ; 300 unless told")},
    {"resource-id", Takes::Text, "ID",
        QT_TRANSLATE_NOOP("assay", "the resource id that the agent named")},
    {"arm", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "objects of Azure Resource Manager, found by their id")},
    {"domains", Takes::List, "DOMAIN",
        QT_TRANSLATE_NOOP("assay", "metadata domains in place of the cloud's")},
    {"subscriptions", Takes::List, "ID",
        QT_TRANSLATE_NOOP("assay", "subscriptions in place of the policy's")},
    {"roots", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "anchors in place of the shipped ones")},
    {"add-roots", Takes::Files, "FILE", QT_TRANSLATE_NOOP("assay", "anchors besides")},
    {"intermediates", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "certificates that may stand between")},
    {"trust-domain", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "with --template: the SPIFFE ID to make")},
    {"template", Takes::Text, "PATH",
        QT_TRANSLATE_NOOP("assay", "its path, with {{attribute}} placeholders")},
    {"collect", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "go on after a failure and collect every problem")},
    {"cross-check", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "ask OpenSSL's own CMS and path code for a second opinion")},
    kReportOption,
    kRedactOption,
    kReportFileOption,
};

constexpr Option kToken[] = {
    {"in", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the compact token; - is standard input"), Use::Required},
    {"policy", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the AgentAttestation section that judges")},
    {"jwks", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the issuer's key set")},
    {"discovery", Takes::File, "FILE",
        QT_TRANSLATE_NOOP(
            "assay", "the issuer's OpenID configuration; with --jwks alone it is skipped")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "the clock; now unless told")},
    {"leeway", Takes::Seconds, "SECONDS",
        QT_TRANSLATE_NOOP("assay", "how far clocks may differ; 300 unless told")},
    {"algs", Takes::List, "ALG",
        QT_TRANSLATE_NOOP("assay", "algorithms that are allowed; RS256 alone unless told")},
    {"iss", Takes::Text, "ISSUER",
        QT_TRANSLATE_NOOP("assay", "the issuer to demand where no policy does")},
    {"aud", Takes::Text, "AUDIENCE",
        QT_TRANSLATE_NOOP("assay", "the audience to demand where no policy does")},
    {"allow-missing-exp", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "take a token that does not expire")},
    {"check-iat", Takes::Nothing, "",
        QT_TRANSLATE_NOOP(
            "assay", "refuse a token issued in the future; it is a warning otherwise")},
    {"trust-domain", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "with --template: the SPIFFE ID to make")},
    {"template", Takes::Text, "PATH",
        QT_TRANSLATE_NOOP("assay", "its path, with {{attribute}} placeholders")},
    {"collect", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "go on after a failure and collect every problem")},
    kReportOption,
    kRedactOption,
    kReportFileOption,
    kShowSecrets,
};

std::optional<UsageError> conflict(const Arguments& arguments)
{
    if (arguments.has("trust-domain") != arguments.has("template")) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay", "--trust-domain and --template belong together")};
    }
    if (arguments.has("policy") && (arguments.has("iss") || arguments.has("aud"))) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay", "with --policy the policy names issuer and audience")};
    }
    return std::nullopt;
}

/// The verdict says that nothing asks for the evidence; here, what is asked for instead.
void sayUnaskedMethod(
    const Invocation& invocation, const policy::PolicySet& set, verify::Method method)
{
    std::string types;
    for (const auto& policy : set.policies) {
        for (const auto& attestor : policy.requiredAttestors) {
            if (attestor.type == methodName(method)) {
                return;
            }
            const auto type = explain::showable(attestor.type);
            if (types.find(type) == types.npos) {
                types += (types.empty() ? "" : ", ") + type;
            }
        }
    }
    warn(invocation,
        said(types.empty()
                ? QT_TRANSLATE_NOOP(
                    "assay", "no policy in the file has an attestor of type {method}")
                : QT_TRANSLATE_NOOP("assay",
                    "no policy in the file has an attestor of type {method}; it asks for {types}"),
            {{"method", methodName(method)}, {"types", types}}));
}

/// What both methods share. Nothing when all is well.
std::optional<Unfit> prepareCommon(const Invocation& invocation, Prepared& prepared)
{
    const auto& arguments = invocation.arguments;
    auto& context = prepared.context;
    const auto input = invocation.file("in");
    prepared.evidence.name = input->path;
    prepared.evidence.bytes = input->bytes;
    context.now = invocation.time();
    if (const auto leeway = arguments.number("leeway")) {
        context.leeway = Duration{*leeway};
    }
    context.collect = arguments.has("collect");
    context.crossCheck = arguments.has("cross-check");
    if (const auto path = arguments.text("template")) {
        context.identity = verify::IdentityDemand{*arguments.text("trust-domain"), *path};
    }
    if (const auto file = invocation.file("policy")) {
        const auto& policy = policyOf(invocation.worker, file);
        if (!policy.set) {
            return Unfit{"policy", problemOf(policy), file, policy.diagnostics, true};
        }
        context.policy = policy.set;
        sayUnaskedMethod(invocation, *policy.set, prepared.evidence.method);
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> listIfGiven(
    const Arguments& arguments, std::string_view name)
{
    return arguments.has(name) ? std::optional(arguments.all(name)) : std::nullopt;
}

policy::Cloud cloudOf(const verify::Context& context)
{
    if (context.policy) {
        for (const auto& policy : context.policy->policies) {
            for (const auto& attestor : policy.requiredAttestors) {
                if (const auto* imds = std::get_if<policy::ImdsConfig>(&attestor.config)) {
                    return imds->cloud;
                }
            }
        }
    }
    return policy::Cloud::Public;
}

/// The contract wants both: which tenant's entry judges is the agent's word, not the document's.
std::optional<UsageError> missingDomain(const Arguments& arguments, const verify::Context& context)
{
    if (!context.policy || arguments.has("tenant-domain")) {
        return std::nullopt;
    }
    std::string known;
    for (const auto& policy : context.policy->policies) {
        for (const auto& attestor : policy.requiredAttestors) {
            if (const auto* imds = std::get_if<policy::ImdsConfig>(&attestor.config)) {
                for (const auto& tenant : imds->tenants) {
                    known += (known.empty() ? "" : ", ") + explain::showable(tenant.domain);
                }
            }
        }
    }
    if (known.empty()) {
        return std::nullopt;
    }
    return UsageError{"usage.missing-option",
        {QT_TRANSLATE_NOOP("assay",
             "with --policy, --tenant-domain DOMAIN is needed too: the tenant_domain that the "
             "agent named; this policy knows {domains}"),
            {{"domains", known}}}};
}

void sayUselessArm(const Invocation& invocation, const Prepared& prepared)
{
    const bool hasArm = invocation.arguments.has("arm");
    const bool hasId = invocation.arguments.has("resource-id");
    if (hasId && !hasArm) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                "--resource-id without --arm: the machine is not looked at, and no attribute "
                "comes from it; give the machine's object with --arm FILE")));
    }
    if (hasArm && !hasId) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                "--arm without --resource-id: nothing is looked up in it; give the resource id "
                "that the agent named")));
    }
    if (hasId && !verify::imds::parseMachineId(*invocation.arguments.text("resource-id"))) {
        warn(invocation,
            said(
                QT_TRANSLATE_NOOP("assay",
                    "--resource-id {id} is not the id of a machine: "
                    "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachines/NAME"),
                {{"id", quotedArgument(*invocation.arguments.text("resource-id"))}}));
    }
    for (const auto& path : prepared.answers.withoutId()) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay",
                     "no object in {file} has an \"id\", so nothing can be found in it by "
                     "resource id"),
                {{"file", quotedArgument(path)}}));
    }
}

std::optional<Unfit> addTrust(const Invocation& invocation, verify::Context& context)
{
    for (const char* option : {"roots", "add-roots", "intermediates"}) {
        for (const auto& file : invocation.allFiles(option)) {
            const auto& certificates = certificatesOf(invocation.worker, file);
            if (!certificates) {
                return Unfit{"chain", certificates.problem(), file};
            }
        }
    }
    sayOddTrust(invocation);
    auto anchors = anchorsFrom(
        invocation.worker, invocation.allFiles("roots"), invocation.allFiles("add-roots"));
    auto pool = poolFrom(
        invocation.worker, invocation.allFiles("intermediates"), trust::Origin::Imported);
    if (!anchors || !pool) {
        return Unfit{"chain", anchors ? pool.problem() : anchors.problem(),
            invocation.file(anchors ? "intermediates" : "roots")};
    }
    context.anchors = std::move(*anchors);
    context.pool = std::move(*pool);
    return std::nullopt;
}

} // namespace

std::span<const Option> attestedOptions()
{
    return kAttested;
}

std::span<const Option> tokenOptions()
{
    return kToken;
}

Preparation prepareAttested(const Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    if (auto error = conflict(arguments)) {
        return std::move(*error);
    }
    Prepared prepared;
    auto& context = prepared.context;
    prepared.evidence.method = Method::AzureImds;
    if (auto unfit = prepareCommon(invocation, prepared)) {
        return std::move(*unfit);
    }
    if (auto error = missingDomain(arguments, context)) {
        return std::move(*error);
    }
    auto ledger = ledgerOf(invocation);
    if (auto* error = std::get_if<UsageError>(&ledger)) {
        return std::move(*error);
    }
    context.ledger = std::move(std::get<std::optional<verify::NonceLedger>>(ledger));
    if (auto unfit = addTrust(invocation, context)) {
        return std::move(*unfit);
    }
    prepared.evidence.form = arguments.textOr("form", "response") == "any"
        ? decode::EnvelopeForm::Anything
        : decode::EnvelopeForm::ResponseJson;
    prepared.evidence.tenantDomain = arguments.textOr("tenant-domain", "");
    prepared.evidence.resourceId = arguments.textOr("resource-id", "");
    context.nonce = arguments.text("nonce");
    context.metadataDomains = listIfGiven(arguments, "domains");
    context.subscriptions = listIfGiven(arguments, "subscriptions");
    for (const auto& file : invocation.allFiles("arm")) {
        context.arm = verify::Access::Granted;
        if (auto problem = prepared.answers.addArm(*file)) {
            return Unfit{"policy", std::move(*problem), file, {}, true};
        }
    }
    sayUselessArm(invocation, prepared);
    prepared.cloud = cloudOf(context);
    return prepared;
}

Preparation prepareToken(const Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    if (auto error = conflict(arguments)) {
        return std::move(*error);
    }
    Prepared prepared;
    auto& context = prepared.context;
    prepared.evidence.method = Method::AzureMsi;
    if (auto unfit = prepareCommon(invocation, prepared)) {
        return std::move(*unfit);
    }
    if (const auto discovery = invocation.file("discovery")) {
        // With both, the way to the keys is judged as well.
        prepared.answers.setDiscovery(discovery);
        prepared.answers.setJwks(invocation.file("jwks"));
    } else if (const auto jwks = invocation.file("jwks")) {
        context.jwks = jwks->bytes;
    }
    if (arguments.has("algs")) {
        context.algorithms = arguments.all("algs");
    }
    context.demands.issuer = arguments.textOr("iss", "");
    context.demands.audience = arguments.textOr("aud", "");
    context.demands.requireExpiry = !arguments.has("allow-missing-exp");
    context.demands.refuseFutureIssue = arguments.has("check-iat");
    return prepared;
}

} // namespace attest::app
