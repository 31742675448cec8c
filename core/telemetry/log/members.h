// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest::telemetry {

enum class ValueKind { Text, Number, Truth, Null, Object, Array };

/// One value as it stands in a line.
struct RawValue {
    ValueKind kind = ValueKind::Null;
    std::string_view raw;    ///< with its quotes or brackets
    bool hasEscapes = false; ///< of a Text

    /// Of a Text, without quotes and with its escapes undone; of anything else as it stands.
    [[nodiscard]] std::string text() const;
    /// The same without a copy where there are no escapes; else the escapes stay.
    [[nodiscard]] std::string_view plain() const
    {
        return kind == ValueKind::Text ? raw.substr(1, raw.size() - 2) : raw;
    }
};

struct RawMember {
    std::string_view key; ///< between its quotes, escapes not undone
    bool keyHasEscapes = false;
    RawValue value;
    [[nodiscard]] std::string name() const;
};

/// The members of one object or the items of one array in their order, without a tree. It trusts the
/// text only as far as it has to: of what is not JSON it gives what can be read up to there. Whether
/// all of it is JSON is for StrictJson to say.
class ValueScan {
public:
    /// An object's or an array's text, blanks before it allowed.
    explicit ValueScan(std::string_view text);
    [[nodiscard]] bool isObject() const { return m_open == '{'; }
    [[nodiscard]] bool isArray() const { return m_open == '['; }

    /// The next member; false at the end, or where the text is no JSON any more.
    [[nodiscard]] bool next(RawMember& member);
    /// The next item of an array.
    [[nodiscard]] bool next(RawValue& item);
    /// Whether the closing bracket was reached.
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    [[nodiscard, gnu::always_inline]] bool separate();
    [[nodiscard, gnu::always_inline]] bool value(RawValue& value);
    [[nodiscard, gnu::always_inline]] bool quoted(std::string_view& between, bool& escapes);
    [[nodiscard]] bool nested();
    [[gnu::always_inline]] void blanks();

    const char* m_at;
    const char* m_end;
    char m_open = 0;
    bool m_first = true;
    bool m_complete = false;
};

} // namespace attest::telemetry
