// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/load.h"

#include "policy/attestor_types.h"
#include "policy/nearest.h"
#include "policy/section.h"

#include <algorithm>

namespace attest::policy {
namespace {

constexpr std::string_view kAttestorTypes[]
    = {kAzureImds, kAzureMsi, "aws_iid", "aws_token", "custom_jwt", "extension", "gcp_iit",
        "http_dns", "k8s_token", "ssh_pop", "tpm_devid", "tpm_ek", "x509_pop"};
constexpr std::string_view kSections[] = {kAgentAttestation, "AttributeRedaction", "KeyManager",
    "ServerlessAttestation", "SVIDIssuancePolicy", "WorkloadAttestation"};

constexpr std::string_view kTopKeys[] = {"section", "schema", "spec"};
constexpr std::string_view kSpecKeys[] = {"policies"};
constexpr std::string_view kPolicyKeys[] = {"name", "requiredAttestors"};
constexpr std::string_view kAttestorKeys[] = {"type", "config"};

bool isKnown(std::string_view word, std::span<const std::string_view> known)
{
    return std::find(known.begin(), known.end(), word) != known.end();
}

// The items of a list that has to be there and hold something.
std::vector<YamlId> requiredItems(FieldReader& in, YamlId mapping, std::string_view key)
{
    std::vector<YamlId> items;
    const YamlId list = in.required(mapping, key);
    if (list == kNoYaml) {
        return items;
    }
    const auto step = in.intoKey(key);
    if (!in.expect(list, YamlType::Sequence)) {
        return items;
    }
    for (YamlId item = in.node(list).first; item != kNoYaml; item = in.node(item).next) {
        items.push_back(item);
    }
    if (items.empty()) {
        in.report(issue::kEmptyList, list, {{"key", std::string(key)}});
    }
    return items;
}

std::optional<PlacedText> requiredText(FieldReader& in, YamlId mapping, std::string_view key)
{
    const YamlId value = in.required(mapping, key);
    if (value == kNoYaml) {
        return {};
    }
    const auto step = in.intoKey(key);
    return in.text(value);
}

OtherConfig otherAttestor(FieldReader& in, YamlId attestor, const std::string& type)
{
    const YamlId at = in.optional(attestor, "type");
    const auto step = in.intoKey("type");
    const bool known = isKnown(type, kAttestorTypes);
    if (known) {
        in.report(issue::kAttestorNotEvaluated, at, {{"type", type}}, Severity::Note);
    } else {
        in.report(issue::kAttestorUnknown, at,
            {{"type", type}, {"nearest", std::string(nearestWord(type, kAttestorTypes))}},
            Severity::Warning);
    }
    return {known};
}

Attestor readAttestor(FieldReader& in, YamlId mapping)
{
    Attestor attestor;
    attestor.place = in.place(mapping);
    attestor.config = OtherConfig{};
    if (!in.expect(mapping, YamlType::Mapping)) {
        return attestor;
    }
    in.checkKeys(mapping, kAttestorKeys);
    const auto type = requiredText(in, mapping, "type");
    if (!type) {
        return attestor;
    }
    attestor.type = type->text;
    if (attestor.type != kAzureImds && attestor.type != kAzureMsi) {
        attestor.config = otherAttestor(in, mapping, attestor.type);
        return attestor;
    }
    const YamlId config = in.required(mapping, "config");
    if (config == kNoYaml) {
        return attestor;
    }
    const auto step = in.intoKey("config");
    if (!in.expect(config, YamlType::Mapping)) {
        return attestor;
    }
    if (attestor.type == kAzureImds) {
        attestor.config = readImdsConfig(in, config);
    } else {
        attestor.config = readMsiConfig(in, config);
    }
    return attestor;
}

Policy readPolicy(FieldReader& in, YamlId mapping)
{
    Policy policy;
    policy.place = in.place(mapping);
    if (!in.expect(mapping, YamlType::Mapping)) {
        return policy;
    }
    in.checkKeys(mapping, kPolicyKeys);
    if (auto name = requiredText(in, mapping, "name")) {
        policy.name = std::move(name->text);
    }
    std::size_t index = 0;
    for (const YamlId item : requiredItems(in, mapping, "requiredAttestors")) {
        const auto list = in.intoKey("requiredAttestors");
        const auto step = in.intoItem(index++);
        policy.requiredAttestors.push_back(readAttestor(in, item));
    }
    return policy;
}

void readSpec(FieldReader& in, YamlId root, PolicySet& set)
{
    const YamlId spec = in.required(root, "spec");
    if (spec == kNoYaml) {
        return;
    }
    const auto step = in.intoKey("spec");
    if (!in.expect(spec, YamlType::Mapping)) {
        return;
    }
    in.checkKeys(spec, kSpecKeys);
    std::size_t index = 0;
    for (const YamlId item : requiredItems(in, spec, "policies")) {
        const auto list = in.intoKey("policies");
        const auto inner = in.intoItem(index++);
        set.policies.push_back(readPolicy(in, item));
    }
}

enum class Reading { Go, Stop };

// Whether the section is ours to read on.
Reading readSection(FieldReader& in, YamlId root, PolicySet& set)
{
    const auto name = requiredText(in, root, "section");
    if (!name) {
        return Reading::Go; // what is below says more about what is wrong
    }
    set.section = name->text;
    in.setSection(set.section);
    if (set.section == kAgentAttestation) {
        return Reading::Go;
    }
    const YamlId at = in.optional(root, "section");
    const auto step = in.intoKey("section");
    if (isKnown(set.section, kSections)) {
        in.report(issue::kSectionNotEvaluated, at, {{"name", set.section}}, Severity::Note);
    } else {
        in.report(issue::kUnknownSection, at,
            {{"name", set.section}, {"nearest", std::string(nearestWord(set.section, kSections))}});
    }
    return Reading::Stop;
}

Reading readSchema(FieldReader& in, YamlId root, PolicySet& set)
{
    const auto schema = requiredText(in, root, "schema");
    if (!schema) {
        return Reading::Go;
    }
    set.schema = schema->text;
    in.setSchema(set.schema);
    if (set.schema == kSchemaV1) {
        return Reading::Go;
    }
    const auto step = in.intoKey("schema");
    in.report(issue::kUnknownSchema, in.optional(root, "schema"),
        {{"name", set.section}, {"schema", set.schema}});
    return Reading::Stop;
}

void readRoot(FieldReader& in, PolicySet& set)
{
    constexpr YamlId root = 0;
    if (!in.expect(root, YamlType::Mapping)) {
        return;
    }
    if (readSection(in, root, set) == Reading::Stop) {
        return;
    }
    in.checkKeys(root, kTopKeys);
    if (readSchema(in, root, set) == Reading::Go) {
        readSpec(in, root, set);
    }
}

} // namespace

std::span<const std::string_view> attestorTypes()
{
    return kAttestorTypes;
}

std::span<const std::string_view> sectionNames()
{
    return kSections;
}

LoadResult load(std::string name, Bytes text)
{
    LoadResult result{{}, {}, Buffer(std::move(name), std::move(text))};
    YamlReading reading = readYaml(asText(result.source.bytes()));
    result.diagnostics = std::move(reading.diagnostics);
    if (!reading.document) {
        return result;
    }
    PolicySet set;
    set.source = result.source;
    FieldReader in(*reading.document, result.diagnostics);
    readRoot(in, set);
    sortByPlace(result.diagnostics);
    if (!hasFailure(result.diagnostics)) {
        result.policies = std::move(set);
    }
    return result;
}

} // namespace attest::policy
