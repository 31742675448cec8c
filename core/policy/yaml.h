// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/limits.h"
#include "policy/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

namespace issue {
/// Only one document may stand in a file: which of several would apply is not ours to guess.
inline constexpr IssueId kYamlSeveral{"yaml.several-documents"};
inline constexpr IssueId kYamlEmpty{"yaml.empty"};
/// params: key, line (of the first). Every one is reported.
inline constexpr IssueId kYamlDuplicate{"yaml.duplicate-key"};
/// params: name
inline constexpr IssueId kYamlAliasUnknown{"yaml.unknown-alias"};
/// An alias inside the value that it stands for. params: name
inline constexpr IssueId kYamlAliasRecursive{"yaml.recursive-alias"};
/// A tag other than those of the core schema. params: tag
inline constexpr IssueId kYamlTag{"yaml.unknown-tag"};
/// A list or mapping as a key. Every one is reported.
inline constexpr IssueId kYamlKeyKind{"yaml.key-not-text"};
/// One text of more than 64 KiB. params: bytes, limit
inline constexpr IssueId kYamlLongText{"yaml.long-text"};
} // namespace issue

/// What a value is by the core schema (YAML 1.2.2 10.3): a plain 123 is an Integer, "123" is Text.
enum class YamlType : std::uint8_t { Null, Boolean, Integer, Number, Text, Sequence, Mapping };
/// "null", "boolean", "integer", "number", "text", "list", "mapping".
[[nodiscard]] std::string_view yamlTypeName(YamlType type);
[[nodiscard]] YamlType plainType(std::string_view text);

using YamlId = std::uint32_t;
inline constexpr YamlId kNoYaml = 0xFFFFFFFF;

struct YamlNode {
    YamlType type = YamlType::Null;
    std::string text; ///< of a scalar, unfolded
    Span span;        ///< of an aliased value: where it stands, not where it is used
    Position position;
    YamlId first = kNoYaml; ///< items; keys and values of a mapping alternate
    YamlId next = kNoYaml;  ///< the next item of the same parent
};

/// One document with its aliases replaced by copies. Node 0 is the root.
struct YamlDocument {
    std::vector<YamlNode> nodes;

    [[nodiscard]] const YamlNode& at(YamlId id) const { return nodes[id]; }
    /// The value of a text key; kNoYaml when the mapping has none, or the node is no mapping. With
    /// duplicate keys (which are a Failure) the first.
    [[nodiscard]] YamlId value(YamlId mapping, std::string_view key) const;
};

struct YamlReading {
    std::optional<YamlDocument>
        document; ///< absent when the text is no YAML; may be there beside failures
    std::vector<Diagnostic> diagnostics;
};

/// Reads a configuration: one document, the core schema, unique text keys, bounded aliases.
[[nodiscard]] YamlReading readYaml(std::string_view text);

/// Whether a text is YAML 1.2.2, whatever it says: any number of documents, any tag, any key.
[[nodiscard]] std::optional<Diagnostic> checkYaml(std::string_view text);

} // namespace attest::policy
