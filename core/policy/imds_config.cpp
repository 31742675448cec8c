// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/load.h"
#include "policy/nearest.h"
#include "policy/section.h"

#include <algorithm>
#include <numeric>

namespace attest::policy {
namespace {

constexpr std::string_view kConfigKeys[] = {"tenants", "cloudEnvironment"};
constexpr std::string_view kTenantKeys[]
    = {"tenantID", "restrictToSubscriptions", "attributeVMTagKeys"};

std::vector<PlacedText> readTexts(FieldReader& in, YamlId list)
{
    std::vector<PlacedText> texts;
    std::size_t index = 0;
    for (YamlId item = in.node(list).first; item != kNoYaml; item = in.node(item).next) {
        const auto step = in.intoItem(index++);
        if (auto text = in.text(item)) {
            texts.push_back(std::move(*text));
        }
    }
    return texts;
}

void readSubscriptions(FieldReader& in, YamlId mapping, ImdsTenant& tenant)
{
    constexpr std::string_view key = "restrictToSubscriptions";
    const YamlId list = in.optional(mapping, key);
    if (list == kNoYaml) {
        return;
    }
    const auto step = in.intoKey(key);
    if (!in.expect(list, YamlType::Sequence)) {
        return;
    }
    if (in.node(list).first == kNoYaml) {
        in.report(issue::kEmptySubscriptions, list, {{"domain", tenant.domain}});
        return;
    }
    tenant.restrictToSubscriptions = readTexts(in, list);
}

void readTagKeys(FieldReader& in, YamlId mapping, ImdsTenant& tenant)
{
    constexpr std::string_view key = "attributeVMTagKeys";
    const YamlId list = in.optional(mapping, key);
    if (list == kNoYaml) {
        return;
    }
    const auto step = in.intoKey(key);
    if (in.expect(list, YamlType::Sequence)) {
        tenant.attributeVMTagKeys = readTexts(in, list); // none is what the absent key means too
    }
}

ImdsTenant readTenant(FieldReader& in, YamlId key, YamlId value)
{
    ImdsTenant tenant;
    tenant.domain = in.node(key).text;
    tenant.domainPlace = in.place(key);
    tenant.tenantIdPlace = tenant.domainPlace;
    if (tenant.domain == "<<") {
        in.report(issue::kMergeKey, key);
        return tenant;
    }
    if (!in.text(key) || !in.expect(value, YamlType::Mapping)) {
        return tenant;
    }
    in.checkKeys(value, kTenantKeys);
    if (const YamlId id = in.required(value, "tenantID"); id != kNoYaml) {
        const auto step = in.intoKey("tenantID");
        if (auto text = in.text(id)) {
            tenant.tenantId = std::move(text->text);
            tenant.tenantIdPlace = text->place;
        }
    }
    readSubscriptions(in, value, tenant);
    readTagKeys(in, value, tenant);
    return tenant;
}

void readTenants(FieldReader& in, YamlId config, ImdsConfig& out)
{
    const YamlId tenants = in.required(config, "tenants");
    if (tenants == kNoYaml) {
        return;
    }
    const auto step = in.intoKey("tenants");
    if (!in.expect(tenants, YamlType::Mapping)) {
        return;
    }
    for (YamlId key = in.node(tenants).first; key != kNoYaml;
         key = in.node(in.node(key).next).next) {
        const auto inner = in.intoKey(in.node(key).text);
        out.tenants.push_back(readTenant(in, key, in.node(key).next));
    }
    if (out.tenants.empty()) {
        in.report(issue::kEmptyList, tenants, {{"key", std::string("tenants")}});
    }
}

void readCloud(FieldReader& in, YamlId config, ImdsConfig& out)
{
    constexpr std::string_view key = "cloudEnvironment";
    const YamlId value = in.optional(config, key);
    if (value == kNoYaml) {
        return;
    }
    const auto step = in.intoKey(key);
    const auto name = in.text(value);
    if (!name) {
        return;
    }
    out.cloudDefaulted = false;
    out.cloudPlace = name->place;
    if (const auto cloud = cloudNamed(name->text)) {
        out.cloud = *cloud;
        return;
    }
    std::vector<std::string_view> names;
    for (const CloudFacts& facts : allClouds()) {
        names.push_back(facts.name);
    }
    const auto meant = cloudNamedLoosely(name->text);
    in.report(issue::kUnknownCloud, value,
        {{"value", name->text},
            {"nearest",
                std::string(meant ? cloudFacts(*meant).name : nearestWord(name->text, names))}});
}

} // namespace

ImdsConfig readImdsConfig(FieldReader& in, YamlId config)
{
    ImdsConfig out;
    out.place = out.cloudPlace = in.place(config);
    in.checkKeys(config, kConfigKeys);
    readTenants(in, config, out);
    readCloud(in, config, out);
    out.byDomain.resize(out.tenants.size());
    std::iota(out.byDomain.begin(), out.byDomain.end(), 0U);
    std::stable_sort(out.byDomain.begin(), out.byDomain.end(),
        [&](auto a, auto b) { return out.tenants[a].domain < out.tenants[b].domain; });
    return out;
}

} // namespace attest::policy
