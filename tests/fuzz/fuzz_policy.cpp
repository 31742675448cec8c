// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a policy and as an agent's configuration: never a crash, places inside the text, lint
// without failures, and what was read is written so that it reads the same.
#include "policy/agent_config.h"
#include "policy/export.h"
#include "policy/lint.h"
#include "policy/load.h"
#include "policy/write_policy.h"
#include "policy/yaml.h"

#include <cstdlib>
#include <string>

namespace {

using namespace attest;

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void checkPlaces(const std::vector<policy::Diagnostic>& diagnostics, std::size_t size)
{
    for (const policy::Diagnostic& each : diagnostics) {
        require(each.span.offset <= size && each.span.end() <= size);
        require(each.position.line >= 1 && each.position.column >= 1);
    }
}

void useAll(const policy::PolicySet& set)
{
    const std::string written = policy::policyYaml(set);
    if (!set.policies.empty()) {
        const auto again = policy::load("again", copyBytes(asBytes(written)));
        require(again.policies.has_value());
        require(policy::policyYaml(*again.policies) == written);
    }
    const auto lint = policy::lint(set);
    require(!policy::hasFailure(lint));
    checkPlaces(lint, set.source.bytes().size());
    (void)policy::terraformConfig(asText(set.source.bytes()));
    (void)policy::appRegistrationScript(set);
    for (const policy::Policy& each : set.policies) {
        const auto agent = policy::agentConfigFor(each, "c-1");
        (void)policy::compareAgent(agent, set);
        const std::string text = policy::agentConfigText(agent, policy::AgentForm::Linux);
        require(agent.attestors.empty() || policy::loadAgentConfig(text).config.has_value());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto grammar = policy::checkYaml(text);
    const auto loaded = policy::load("policy", copyBytes({data, size}));
    require(loaded.policies.has_value() == !policy::hasFailure(loaded.diagnostics));
    require(!grammar || !loaded.policies);
    checkPlaces(loaded.diagnostics, size);
    if (loaded.policies) {
        useAll(*loaded.policies);
    }
    const auto agent = policy::loadAgentConfig(text);
    checkPlaces(agent.diagnostics, size);
    if (agent.config) {
        (void)policy::agentConfigText(*agent.config, policy::AgentForm::Helm);
    }
    return 0;
}
