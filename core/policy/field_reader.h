// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/model.h"
#include "policy/yaml.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

/// Reads the fields of a configuration and keeps track of the path, so that every complaint says where
/// it belongs. Reading goes on after a complaint: people want to see all of them.
class FieldReader {
public:
    FieldReader(const YamlDocument& yaml, std::vector<Diagnostic>& diagnostics)
        : m_yaml(yaml)
        , m_diagnostics(diagnostics)
    {
    }

    /// While it lives, the path is one step longer.
    class [[nodiscard]] Step {
    public:
        Step(std::string& path, std::string_view added);
        ~Step() { m_path.resize(m_before); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        std::string& m_path;
        std::size_t m_before;
    };
    Step intoKey(std::string_view key);
    Step intoItem(std::size_t index);

    [[nodiscard]] const YamlNode& node(YamlId id) const { return m_yaml.at(id); }
    [[nodiscard]] Place place(YamlId id) const;

    /// Whether it is of that kind; complains when not.
    bool expect(YamlId id, YamlType type);
    /// The value of a key; complains when the mapping has none.
    YamlId required(YamlId mapping, std::string_view key);
    [[nodiscard]] YamlId optional(YamlId mapping, std::string_view key) const;
    /// A text that is not empty; complains and gives nothing otherwise.
    std::optional<PlacedText> text(YamlId id);
    /// Complains about every key that is not among the known ones.
    void checkKeys(YamlId mapping, std::span<const std::string_view> known);
    /// The same as warnings, for a mapping that holds more than we know.
    void hintKeys(YamlId mapping, std::span<const std::string_view> known);

    void report(IssueId id, YamlId at, Params params = {}, Severity severity = Severity::Failure);
    void reportKey(IssueId id, YamlId at, std::string_view key, Params params,
        Severity severity = Severity::Failure);

    void setSection(std::string section) { m_section = std::move(section); }
    void setSchema(std::string schema) { m_schema = std::move(schema); }

private:
    const YamlDocument& m_yaml;
    std::vector<Diagnostic>& m_diagnostics;
    std::string m_path;
    std::string m_section;
    std::string m_schema;
};

/// "/" + key with "~" and "/" escaped as in a JSON Pointer (RFC 6901 3).
[[nodiscard]] std::string pathStep(std::string_view key);

} // namespace attest::policy
