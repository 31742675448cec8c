// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/field_reader.h"

#include "base/ascii.h"
#include "policy/load.h"
#include "policy/nearest.h"

#include <algorithm>

namespace attest::policy {
namespace {

// Where each key of the section belongs, to tell a key in the wrong place from an unknown one.
struct Home {
    std::string_view key;
    std::string_view path;
};
constexpr Home kHomes[] = {
    {"section", "/section"},
    {"schema", "/schema"},
    {"spec", "/spec"},
    {"policies", "/spec/policies"},
    {"name", "/spec/policies[]/name"},
    {"requiredAttestors", "/spec/policies[]/requiredAttestors"},
    {"type", "/spec/policies[]/requiredAttestors[]/type"},
    {"config", "/spec/policies[]/requiredAttestors[]/config"},
    {"tenants", "config/tenants"},
    {"cloudEnvironment", "config/cloudEnvironment (azure_imds)"},
    {"restrictToSubscriptions", "config/tenants/<domain>/restrictToSubscriptions (azure_imds)"},
    {"attributeVMTagKeys", "config/tenants/<domain>/attributeVMTagKeys (azure_imds)"},
    {"tenantID", "config/tenants/.../tenantID"},
    {"principalID", "config/tenants[]/principalID (azure_msi)"},
    {"audience", "config/tenants[]/audience (azure_msi)"},
    {"issuerURL", "config/tenants[]/issuerURL (azure_msi)"},
};

// Keys are shown so long at most: a thousand complaints about a key of 64 KiB must not cost a gigabyte.
constexpr std::size_t kLongestKey = 256;

std::string joined(std::span<const std::string_view> words)
{
    std::string out;
    for (const std::string_view word : words) {
        out += (out.empty() ? "" : ", ") + std::string(word);
    }
    return out;
}

} // namespace

std::string pathStep(std::string_view key)
{
    std::string out = "/";
    for (const char c : key.substr(0, kLongestKey)) {
        if (c == '~' || c == '/') {
            out += c == '~' ? "~0" : "~1";
        } else {
            out += c;
        }
    }
    return out;
}

FieldReader::Step::Step(std::string& path, std::string_view added)
    : m_path(path)
    , m_before(path.size())
{
    path += added;
}

FieldReader::Step FieldReader::intoKey(std::string_view key)
{
    return {m_path, pathStep(key)};
}

FieldReader::Step FieldReader::intoItem(std::size_t index)
{
    return {m_path, '[' + std::to_string(index) + ']'};
}

Place FieldReader::place(YamlId id) const
{
    const YamlNode& at = node(id);
    return {at.span, at.position};
}

bool FieldReader::expect(YamlId id, YamlType type)
{
    if (node(id).type == type) {
        return true;
    }
    report(issue::kWrongType, id,
        {{"expected", std::string(yamlTypeName(type))},
            {"found", std::string(yamlTypeName(node(id).type))}});
    return false;
}

YamlId FieldReader::optional(YamlId mapping, std::string_view key) const
{
    return m_yaml.value(mapping, key);
}

YamlId FieldReader::required(YamlId mapping, std::string_view key)
{
    const YamlId value = optional(mapping, key);
    if (value == kNoYaml) {
        reportKey(issue::kMissingKey, mapping, key, {{"key", std::string(key)}});
    }
    return value;
}

std::optional<PlacedText> FieldReader::text(YamlId id)
{
    if (!expect(id, YamlType::Text)) {
        return {};
    }
    const YamlNode& value = node(id);
    if (value.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        report(issue::kEmptyText, id);
        return {};
    }
    return PlacedText{value.text, place(id)};
}

namespace {

// The key that may have been meant; empty where the nearest has little in common with what stands there.
std::string nearEnough(std::string_view text, std::span<const std::string_view> known)
{
    const std::string_view near = nearestWord(text, known);
    const std::size_t slips = std::max<std::size_t>(2, near.size() / 3);
    return editDistance(lowered(text), lowered(near)) <= slips ? std::string(near) : std::string();
}

} // namespace

void FieldReader::checkKeys(YamlId mapping, std::span<const std::string_view> known)
{
    for (YamlId key = node(mapping).first; key != kNoYaml; key = node(node(key).next).next) {
        const YamlNode& at = node(key);
        if (std::find(known.begin(), known.end(), at.text) != known.end()
            && at.type == YamlType::Text) {
            continue;
        }
        const auto home = std::find_if(std::begin(kHomes), std::end(kHomes),
            [&](const Home& each) { return each.key == at.text; });
        Params params{{"key", at.text.substr(0, kLongestKey)},
            {"nearest", nearEnough(at.text, known)}, {"known", joined(known)}};
        if (home != std::end(kHomes)) {
            params.push_back({"place", std::string(home->path)});
        }
        reportKey(home == std::end(kHomes) ? issue::kUnknownKey : issue::kMisplacedKey, key,
            at.text, std::move(params));
    }
}

void FieldReader::hintKeys(YamlId mapping, std::span<const std::string_view> known)
{
    for (YamlId key = node(mapping).first; key != kNoYaml; key = node(node(key).next).next) {
        const std::string& text = node(key).text;
        if (std::find(known.begin(), known.end(), text) == known.end()) {
            reportKey(issue::kUnknownKey, key, text,
                {{"key", text.substr(0, kLongestKey)}, {"nearest", nearEnough(text, known)},
                    {"known", joined(known)}},
                Severity::Warning);
        }
    }
}

void FieldReader::report(IssueId id, YamlId at, Params params, Severity severity)
{
    if (m_diagnostics.size() >= kMostDiagnostics) {
        return;
    }
    const YamlNode& where = node(at);
    m_diagnostics.push_back(
        {id, severity, std::move(params), m_section, m_schema, m_path, where.span, where.position});
}

void FieldReader::reportKey(
    IssueId id, YamlId at, std::string_view key, Params params, Severity severity)
{
    const Step step = intoKey(key);
    report(id, at, std::move(params), severity);
}

} // namespace attest::policy
