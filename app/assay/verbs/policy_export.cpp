// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/json_writer.h"
#include "explain/showable.h"
#include "judgement.h"
#include "loaded.h"
#include "policy/export.h"
#include "shown_argument.h"
#include "verbs.h"

#include <algorithm>
#include <set>

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the policy; - is standard input"),
        Use::Required},
    {"to", Takes::Choice, "spirlctl|terraform|helm|linux|app-registration",
        QT_TRANSLATE_NOOP("assay", "what to make of it"), Use::Required},
    {"cluster-id", Takes::Text, "ID", QT_TRANSLATE_NOOP("assay", "the cluster (\"c-...\")")},
    {"policy-name", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "for helm and linux: which policy; the first unless told")},
    {"tenant-domain", Takes::Text, "DOMAIN",
        QT_TRANSLATE_NOOP(
            "assay", "for helm and linux: the tenant of the agent, where the policy has several")},
    {"tenant", Takes::Text, "ID", QT_TRANSLATE_NOOP("assay", "the same, by the tenant's id")},
    {"resource", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "for terraform: the resource's name")},
};

const policy::Policy* policyNamed(
    const policy::PolicySet& set, const std::optional<std::string>& name)
{
    for (const auto& policy : set.policies) {
        if (!name || policy.name == *name) {
            return &policy;
        }
    }
    return nullptr;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string out;
    for (const auto& text : texts) {
        out += (out.empty() ? "" : ", ") + explain::showable(text);
    }
    return out;
}

/// An agent is of one tenant: which one, a policy of several cannot say.
OrUsage<policy::Policy> forOneTenant(policy::Policy chosen, const Arguments& arguments)
{
    const auto domain = arguments.text("tenant-domain");
    const auto tenant = arguments.text("tenant");
    for (auto& attestor : chosen.requiredAttestors) {
        if (auto* imds = std::get_if<policy::ImdsConfig>(&attestor.config)) {
            std::vector<std::string> domains;
            for (const auto& each : imds->tenants) {
                domains.push_back(each.domain);
            }
            std::erase_if(imds->tenants, [&](const policy::ImdsTenant& each) {
                return (domain && each.domain != *domain) || (tenant && each.tenantId != *tenant);
            });
            imds->byDomain.clear();
            if (imds->tenants.size() != 1) {
                return UsageError{"usage.missing-option",
                    {QT_TRANSLATE_NOOP("assay",
                         "an agent is of one tenant: choose with --tenant-domain among {domains}"),
                        {{"domains", joined(domains)}}}};
            }
        }
        if (auto* msi = std::get_if<policy::MsiConfig>(&attestor.config)) {
            std::set<std::string> tenants, audiences;
            for (const auto& each : msi->entries) {
                tenants.insert(each.tenantId);
            }
            std::erase_if(msi->entries,
                [&](const policy::MsiEntry& each) { return tenant && each.tenantId != *tenant; });
            for (const auto& each : msi->entries) {
                audiences.insert(each.audience);
            }
            // Principals of one tenant that are asked for one audience share a configuration.
            if (audiences.size() != 1 && !(tenant && audiences.size() > 1)) {
                return UsageError{"usage.missing-option",
                    {QT_TRANSLATE_NOOP("assay",
                         "the entries expect different audiences: choose with --tenant among "
                         "{tenants}"),
                        {{"tenants", joined({tenants.begin(), tenants.end()})}}}};
            }
        }
    }
    return chosen;
}

/// It goes into the configuration as it is.
bool isIdentifier(std::string_view name)
{
    return !name.empty() && !isDigit(name.front()) && name.front() != '-'
        && std::all_of(
            name.begin(), name.end(), [](char c) { return isAlnum(c) || c == '_' || c == '-'; });
}

OrUsage<std::string> exportOf(const Invocation& invocation, const policy::PolicySet& set)
{
    const auto& arguments = invocation.arguments;
    const auto to = *arguments.text("to");
    const auto cluster = arguments.textOr("cluster-id", "<cluster-id>");
    // An expression is taken for terraform: spirl_cluster.main.id.
    const std::string_view extra = to == "terraform" ? "._[]-" : "_-";
    if (arguments.has("cluster-id") && !std::all_of(cluster.begin(), cluster.end(), [&](char c) {
            return isAlnum(c) || extra.find(c) != extra.npos;
        })) {
        return UsageError{"usage.bad-value",
            {QT_TRANSLATE_NOOP("assay", "--cluster-id {id} is no cluster's id"),
                {{"id", quotedArgument(cluster)}}}};
    }
    const auto file = invocation.file("in");
    if (to == "spirlctl" && file->path == "standard input") {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay",
                "the commands name the policy's file: give it as a file, not on standard input")};
    }
    if (to == "spirlctl") {
        return policy::spirlctlCommands(cluster, file->path);
    }
    if (to == "app-registration") {
        return policy::appRegistrationScript(set);
    }
    if (to == "terraform") {
        if (const auto name = arguments.text("resource"); name && !isIdentifier(*name)) {
            return UsageError{"usage.bad-value",
                {QT_TRANSLATE_NOOP("assay",
                     "--resource {name} is no name in Terraform: letters, digits, _ and -, not "
                     "a digit first"),
                    {{"name", quotedArgument(*name)}}}};
        }
        policy::TerraformNames names;
        names.resource = arguments.textOr("resource", names.resource);
        names.cluster = arguments.textOr("cluster-id", names.cluster);
        return policy::terraformConfig(asText(file->bytes), names);
    }
    const auto* chosen = policyNamed(set, arguments.text("policy-name"));
    if (!chosen) {
        return UsageError{"usage.unknown-policy",
            {QT_TRANSLATE_NOOP("assay", "there is no policy {name} in {file}"),
                {{"name", quotedArgument(arguments.textOr("policy-name", ""))},
                    {"file", file->path}}}};
    }
    const auto one = forOneTenant(*chosen, arguments);
    if (const auto* error = std::get_if<UsageError>(&one)) {
        return *error;
    }
    return policy::agentConfigText(policy::agentConfigFor(std::get<policy::Policy>(one), cluster),
        to == "helm" ? policy::AgentForm::Helm : policy::AgentForm::Linux);
}

int runExport(Invocation& invocation)
{
    const auto& policy = policyOf(invocation.worker, invocation.file("in"));
    if (!policy.set) {
        return answer(invocation, rejectedAt("policy", problemOf(policy), {"policy"}));
    }
    const auto made = exportOf(invocation, *policy.set);
    if (const auto* error = std::get_if<UsageError>(&made)) {
        return refuse(invocation, *error);
    }
    const auto& text = std::get<std::string>(made);
    if (!invocation.json()) {
        invocation.out(text);
        if (text.empty()) {
            invocation.err("assay: "
                + said(QT_TRANSLATE_NOOP(
                    "assay", "nothing to do: no azure_msi entry uses the default audience"))
                + "\n");
        }
        return kAccept;
    }
    Judgement judgement{report::accepted({"policy"}), {}, {}};
    judgement.result.members.push_back({"text", jsonQuoted(text)});
    return answer(invocation, judgement);
}

} // namespace

const Verb kPolicyExport{"policy export", Family::Work,
    QT_TRANSLATE_NOOP("assay", "the commands and files that put it to use"), {"[FILE]", 1, "in", 0},
    kOptions, runExport};

} // namespace attest::app
