// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/load.h"
#include "policy/section.h"

namespace attest::policy {
namespace {

constexpr std::string_view kConfigKeys[] = {"tenants"};
constexpr std::string_view kEntryKeys[] = {"tenantID", "principalID", "audience", "issuerURL"};

std::optional<PlacedText> optionalText(FieldReader& in, YamlId mapping, std::string_view key)
{
    const YamlId value = in.optional(mapping, key);
    if (value == kNoYaml) {
        return {};
    }
    const auto step = in.intoKey(key);
    return in.text(value);
}

std::optional<PlacedText> requiredText(FieldReader& in, YamlId mapping, std::string_view key)
{
    return in.required(mapping, key) == kNoYaml ? std::nullopt : optionalText(in, mapping, key);
}

// The documented defaults hold the tenant as the entry writes it: the audience compares exactly.
void applyDefaults(MsiEntry& entry)
{
    if (entry.audienceDefaulted) {
        entry.audience = defaultAudience(entry.tenantId);
    }
    if (entry.issuerDefaulted) {
        entry.issuerUrl = defaultIssuer(Cloud::Public, entry.tenantId);
    }
}

MsiEntry readEntry(FieldReader& in, YamlId mapping)
{
    MsiEntry entry;
    entry.place = entry.tenantIdPlace = entry.principalIdPlace = in.place(mapping);
    entry.audiencePlace = entry.issuerPlace = entry.place;
    if (!in.expect(mapping, YamlType::Mapping)) {
        return entry;
    }
    in.checkKeys(mapping, kEntryKeys);
    if (auto text = requiredText(in, mapping, "tenantID")) {
        entry.tenantId = std::move(text->text);
        entry.tenantIdPlace = text->place;
    }
    if (auto text = requiredText(in, mapping, "principalID")) {
        entry.principalId = std::move(text->text);
        entry.principalIdPlace = text->place;
    }
    if (auto text = optionalText(in, mapping, "audience")) {
        entry.audience = std::move(text->text);
        entry.audiencePlace = text->place;
        entry.audienceDefaulted = false;
    }
    if (auto text = optionalText(in, mapping, "issuerURL")) {
        entry.issuerUrl = std::move(text->text);
        entry.issuerPlace = text->place;
        entry.issuerDefaulted = false;
    }
    applyDefaults(entry);
    return entry;
}

} // namespace

MsiConfig readMsiConfig(FieldReader& in, YamlId config)
{
    MsiConfig out;
    out.place = in.place(config);
    in.checkKeys(config, kConfigKeys);
    const YamlId tenants = in.required(config, "tenants");
    if (tenants == kNoYaml) {
        return out;
    }
    const auto step = in.intoKey("tenants");
    if (!in.expect(tenants, YamlType::Sequence)) {
        return out;
    }
    std::size_t index = 0;
    for (YamlId item = in.node(tenants).first; item != kNoYaml; item = in.node(item).next) {
        const auto inner = in.intoItem(index++);
        out.entries.push_back(readEntry(in, item));
    }
    if (out.entries.empty()) {
        in.report(issue::kEmptyList, tenants, {{"key", std::string("tenants")}});
    }
    return out;
}

} // namespace attest::policy
