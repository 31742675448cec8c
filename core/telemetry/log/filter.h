// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "telemetry/log/core_keys.h"
#include "telemetry/log/events.h"
#include "telemetry/log/framing.h"
#include "telemetry/log/pattern.h"
#include "telemetry/log/record.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// What a comparison looks at. Named ones are members of the line; those of objects within by a path
/// with dots, unless a member has that very name.
enum class FieldKind : std::uint8_t {
    Time,
    Level,
    Event,
    Message,
    Logger,
    Caller,
    Error,
    Stack,
    Trace,
    Span,
    Text, ///< the whole line
    Source,
    Component,
    Format,
    Stream,
    Host,
    Unit,
    Named,
};

struct FieldRef {
    FieldKind kind = FieldKind::Named;
    std::string name; ///< as it was written
    friend bool operator==(const FieldRef&, const FieldRef&) = default;
};
[[nodiscard]] FieldRef fieldNamed(std::string_view name);
/// Those that every line has, for completion and columns.
[[nodiscard]] std::span<const std::string_view> standardFields();

enum class Compare : std::uint8_t {
    Equal,
    NotEqual,
    Contains, ///< in any case of ASCII letters
    Matches,
    NotMatches,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Within, ///< both ends included
    OneOf,
    Exists,
};

/// One comparison. Values of numbers compare as numbers, levels by weight, times as instants, anything
/// else as text. What a line does not have is unequal to everything.
struct FilterTest {
    std::size_t field = 0; ///< in Filter::fields()
    Compare compare = Compare::Equal;
    std::vector<std::string> values;
    std::vector<double> numbers; ///< of values, where all of them are
    std::vector<Nanos> instants; ///< of values, where the field is Time or Level
    std::optional<Pattern> pattern;
};

struct FilterNode {
    enum class Kind : std::uint8_t { And, Or, Not, Test } kind = Kind::Test;
    std::vector<std::size_t> children; ///< in Filter::nodes()
    FilterTest test;
};

/// What of a line a filter looks at: one for each of its fields, in their order.
struct FieldValue {
    bool present = false;
    ValueKind kind = ValueKind::Text;
    bool hasEscapes = false;
    std::string_view text;   ///< of a Text without its quotes
    Nanos instant = kNoTime; ///< of Time; of Level its weight
    bool isPath = false;     ///< found inside of an object
};

///     filter     = or
///     or         = and { ("or" | "||") and }
///     and        = not { ["and" | "&&"] not }
///     not        = ("not" | "!") not | "(" filter ")" | test | text | /pattern/[i]
///     test       = field op value | field "in" value ".." value | field "in" "(" value {"," value} ")"
///                | field "exists"
///     op         = "=" | "==" | "!=" | ":" | "~" | "!~" | "<" | "<=" | ">" | ">="
/// Values and texts may stand in double quotes with Go's escapes. A text alone is looked for in the line.
class Filter {
public:
    static constexpr std::size_t kLongest = 4096;
    static constexpr std::size_t kMostNodes = 256;
    static constexpr std::size_t kDeepest = 64;

    /// Matches everything.
    Filter() = default;
    /// `now` is what "-15m" counts from. Problems: log.bad-filter, log.bad-pattern.
    [[nodiscard]] static Result<Filter> parse(
        std::string_view text, std::optional<Nanos> now = std::nullopt);

    [[nodiscard]] bool matchesAll() const { return m_nodes.empty(); }
    [[nodiscard]] const std::vector<FieldRef>& fields() const { return m_fields; }
    [[nodiscard]] bool matches(std::span<const FieldValue> values) const;
    /// Whether that value of one field alone decides that nothing else can make the line match.
    [[nodiscard]] bool rejects(std::size_t field, const FieldValue& value) const;
    /// Whether a comparison of that kind of field has what it looks for in that value, be it to take the line or
    /// to leave it.
    [[nodiscard]] bool finds(FieldKind kind, const FieldValue& value) const;
    /// What a whole filter comes down to when it is one text alone; else empty.
    [[nodiscard]] std::string_view onlyText() const;
    /// A text without which no line matches that writes its characters as they are: the longest there is,
    /// of printable ASCII; empty where there is none.
    [[nodiscard]] std::string_view requiredText() const;

private:
    friend class FilterParser;
    [[nodiscard]] bool matches(std::size_t node, std::span<const FieldValue> values) const;
    [[nodiscard]] std::string_view literalOf(const FilterTest& test) const;

    std::vector<FieldRef> m_fields;
    std::vector<FilterNode> m_nodes; ///< the last one is the root
};

/// Fills in what a filter looks at, line after line, and asks it. Not shared between threads.
class LineMatcher {
public:
    LineMatcher(const Filter& filter, const EventCatalogue& events);
    /// A line as it stands in its file.
    [[nodiscard]] bool matches(
        Framing framing, std::string_view line, std::string_view source = {});
    [[nodiscard]] bool matches(const LogRecord& record, std::string_view source = {});
    /// Whether the record that was asked last has that field of the filter; of a line that was asked without
    /// its record not all is looked at.
    [[nodiscard]] bool had(std::size_t field) const { return m_values[field].present; }

private:
    /// Of a JSON line without its record: one pass, which ends where all is found. False: by its record.
    [[nodiscard]] bool fillFast(std::string_view line);
    void takeMember(const RawMember& member);
    void takeFirst(FieldValue& value, const FieldValue& found);
    void takeNamed(FieldValue& value, std::string_view name, const RawMember& member);
    void fill(const LogRecord& record, std::string_view source);
    void judge(std::size_t field);
    void fillComponent();
    void fillEvent(std::string_view message, std::string_view error);
    [[nodiscard]] FieldValue valueOf(const FieldRef& field, const LogRecord& record);

    const Filter& m_filter;
    const EventCatalogue& m_events;
    std::vector<FieldValue> m_values;
    bool m_fast = true; ///< nothing is asked that takes the whole record
    bool m_wantsEvent = false;
    std::size_t m_scanned = 0; ///< how many values are looked for among the members
    bool m_rejected = false;   ///< the line at hand, by what is known of it already
    std::string_view m_logger; ///< of the line at hand
    TimeNames m_timeNames;     ///< of the line at hand
    std::size_t m_open = 0;    ///< and how many of them are not found yet
};

/// What may stand at a place of a filter that is being written.
struct FilterCompletion {
    std::size_t from = 0; ///< where what is replaced begins; it ends at the cursor
    std::vector<std::string> candidates;
};
[[nodiscard]] FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
    const EventCatalogue& events, std::span<const std::string> fieldsSeen = {});

} // namespace attest::telemetry
