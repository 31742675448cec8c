// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "judgement.h"
#include "loaded.h"
#include "policy/export.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", "the policy; - is standard input", Use::Required},
    {"to", Takes::Choice, "spirlctl|terraform|helm|linux|app-registration", "what to make of it",
        Use::Required},
    {"cluster-id", Takes::Text, "ID", "the cluster (\"c-...\")"},
    {"policy-name", Takes::Text, "NAME", "for helm and linux: which policy; the first unless told"},
    {"resource", Takes::Text, "NAME", "for terraform: the resource's name"},
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

OrUsage<std::string> exportOf(const Invocation& invocation, const policy::PolicySet& set)
{
    const auto& arguments = invocation.arguments;
    const auto to = *arguments.text("to");
    const auto cluster = arguments.textOr("cluster-id", "<cluster-id>");
    const auto file = invocation.file("in");
    if (to == "spirlctl") {
        return policy::spirlctlCommands(cluster, file->path);
    }
    if (to == "app-registration") {
        return policy::appRegistrationScript(set);
    }
    if (to == "terraform") {
        policy::TerraformNames names;
        names.resource = arguments.textOr("resource", names.resource);
        names.cluster = arguments.textOr("cluster-id", names.cluster);
        return policy::terraformConfig(asText(file->bytes), names);
    }
    const auto* chosen = policyNamed(set, arguments.text("policy-name"));
    if (!chosen) {
        return UsageError{"usage.unknown-policy",
            "there is no policy '" + arguments.textOr("policy-name", "") + "' in " + file->path};
    }
    return policy::agentConfigText(policy::agentConfigFor(*chosen, cluster),
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
        invocation.err(
            text.empty() ? "assay: nothing to do: no entry uses the default audience\n" : "");
        return kAccept;
    }
    Judgement judgement{report::accepted({"policy"}), {}, {}};
    judgement.result.members.push_back({"text", jsonQuoted(text)});
    return answer(invocation, judgement);
}

} // namespace

const Verb kPolicyExport{"policy export", Family::Work, "the commands and files that put it to use",
    {"[FILE]", 1, "in", 0}, kOptions, runExport};

} // namespace attest::app
