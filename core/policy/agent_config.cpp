// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/agent_config.h"

#include "policy/attestor_types.h"
#include "policy/field_reader.h"
#include "policy/load.h"
#include "policy/nearest.h"

#include <algorithm>
#include <array>

namespace attest::policy {
namespace {

using Selector = AgentMsi::Selector;

constexpr std::string_view kAuthKeys[] = {"clusterId", "clusterName", "attestors"};
constexpr std::string_view kAttestorKeys[] = {"type", "config"};
constexpr std::string_view kImdsKeys[] = {"tenant_domain"};
constexpr std::string_view kMsiKeys[] = {"audience", "clientId", "object_id", "msi_res_id"};
constexpr std::array<Selector, 3> kSelectors{
    Selector::ClientId, Selector::ObjectId, Selector::ResourceId};

std::optional<PlacedText> optionalText(FieldReader& in, YamlId mapping, std::string_view key)
{
    const YamlId value = in.optional(mapping, key);
    if (value == kNoYaml) {
        return {};
    }
    const auto step = in.intoKey(key);
    return in.text(value);
}

AgentImds readImds(FieldReader& in, YamlId config)
{
    AgentImds imds;
    in.checkKeys(config, kImdsKeys);
    if (in.required(config, "tenant_domain") != kNoYaml) {
        imds.tenantDomain = optionalText(in, config, "tenant_domain").value_or(PlacedText{});
    }
    return imds;
}

AgentMsi readMsi(FieldReader& in, YamlId config)
{
    AgentMsi msi;
    in.checkKeys(config, kMsiKeys);
    msi.audience = optionalText(in, config, "audience");
    for (const Selector selector : kSelectors) {
        const std::string_view key = selectorKey(selector);
        auto text = optionalText(in, config, key);
        if (!text) {
            continue;
        }
        if (msi.selector != Selector::None) {
            in.reportKey(issue::kAgentSelectors, in.optional(config, key), key,
                {{"first", std::string(selectorKey(msi.selector))}, {"second", std::string(key)}});
            continue;
        }
        msi.selector = selector;
        msi.selected = std::move(*text);
    }
    return msi;
}

AgentAttestor readOther(FieldReader& in, YamlId mapping, AgentAttestor attestor)
{
    const auto types = attestorTypes();
    const bool known = std::find(types.begin(), types.end(), attestor.type) != types.end();
    Params params{{"type", attestor.type}};
    if (!known) {
        params.push_back({"nearest", std::string(nearestWord(attestor.type, types))});
    }
    in.reportKey(known ? issue::kAttestorNotEvaluated : issue::kAttestorUnknown,
        in.optional(mapping, "type"), "type", std::move(params),
        known ? Severity::Note : Severity::Warning);
    attestor.config = AgentOther{};
    return attestor;
}

AgentAttestor readAttestor(FieldReader& in, YamlId mapping)
{
    AgentAttestor attestor;
    attestor.place = in.place(mapping);
    if (!in.expect(mapping, YamlType::Mapping)) {
        return attestor;
    }
    in.checkKeys(mapping, kAttestorKeys);
    const bool typed = in.required(mapping, "type") != kNoYaml;
    const auto type = typed ? optionalText(in, mapping, "type") : std::nullopt;
    if (!type) {
        return attestor;
    }
    attestor.type = type->text;
    if (attestor.type != kAzureImds && attestor.type != kAzureMsi) {
        return readOther(in, mapping, std::move(attestor));
    }
    YamlId config = in.optional(mapping, "config");
    const bool absent = config == kNoYaml || in.node(config).type == YamlType::Null;
    if (attestor.type == kAzureMsi && absent) {
        attestor.config = AgentMsi{}; // every field of it has a default
        return attestor;
    }
    config = in.required(mapping, "config");
    const auto step = in.intoKey("config");
    if (config != kNoYaml && in.expect(config, YamlType::Mapping)) {
        if (attestor.type == kAzureImds) {
            attestor.config = readImds(in, config);
        } else {
            attestor.config = readMsi(in, config);
        }
    }
    return attestor;
}

void readAttestors(FieldReader& in, YamlId mapping, std::string_view key, AgentConfig& out)
{
    const YamlId list = in.required(mapping, key);
    if (list == kNoYaml) {
        return;
    }
    const auto step = in.intoKey(key);
    if (!in.expect(list, YamlType::Sequence)) {
        return;
    }
    std::size_t index = 0;
    for (YamlId item = in.node(list).first; item != kNoYaml; item = in.node(item).next) {
        const auto inner = in.intoItem(index++);
        out.attestors.push_back(readAttestor(in, item));
    }
    if (out.attestors.empty()) {
        in.report(issue::kEmptyList, list, {{"key", std::string(key)}});
    }
}

void readHelm(FieldReader& in, YamlId agent, AgentConfig& out)
{
    out.form = AgentForm::Helm;
    const auto outer = in.intoKey("agent");
    const YamlId auth = in.required(agent, "auth");
    if (auth == kNoYaml) {
        return;
    }
    const auto step = in.intoKey("auth");
    if (!in.expect(auth, YamlType::Mapping)) {
        return;
    }
    in.hintKeys(auth, kAuthKeys);
    out.clusterId = optionalText(in, auth, "clusterId").value_or(PlacedText{}).text;
    out.clusterName = optionalText(in, auth, "clusterName").value_or(PlacedText{}).text;
    if (!out.clusterId.empty() && !out.clusterName.empty()) {
        in.reportKey(issue::kAgentCluster, in.optional(auth, "clusterName"), "clusterName", {});
    }
    readAttestors(in, auth, "attestors", out);
}

void readRoot(FieldReader& in, AgentConfig& out)
{
    constexpr YamlId root = 0;
    if (!in.expect(root, YamlType::Mapping)) {
        return;
    }
    const YamlId helm = in.optional(root, "agent");
    const YamlId linux_ = in.optional(root, "agent-attestors");
    if (helm != kNoYaml && linux_ != kNoYaml) {
        in.reportKey(issue::kAgentBothForms, linux_, "agent-attestors", {});
    } else if (linux_ != kNoYaml) {
        out.form = AgentForm::Linux;
        out.clusterId = optionalText(in, root, "cluster-id").value_or(PlacedText{}).text;
        readAttestors(in, root, "agent-attestors", out);
    } else if (helm != kNoYaml) {
        readHelm(in, helm, out);
    } else {
        in.report(issue::kAgentNoAttestors, root);
    }
}

} // namespace

std::string_view selectorKey(AgentMsi::Selector selector)
{
    switch (selector) {
    case Selector::None:
        return {};
    case Selector::ClientId:
        return "clientId";
    case Selector::ObjectId:
        return "object_id";
    case Selector::ResourceId:
        return "msi_res_id";
    }
    return {};
}

AgentLoadResult loadAgentConfig(std::string_view text)
{
    YamlReading reading = readYaml(text);
    AgentLoadResult result{{}, std::move(reading.diagnostics)};
    if (!reading.document) {
        return result;
    }
    AgentConfig config;
    FieldReader in(*reading.document, result.diagnostics);
    readRoot(in, config);
    sortByPlace(result.diagnostics);
    if (!hasFailure(result.diagnostics)) {
        result.config = std::move(config);
    }
    return result;
}

} // namespace attest::policy
