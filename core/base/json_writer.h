// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

/// Writes JSON in the order it is told, so equal data gives equal bytes. The caller keeps begin and
/// end in pairs. Text is taken as UTF-8; a byte that is not valid UTF-8 is written as U+FFFD, and
/// control, bidi and zero-width characters are escaped so that output is safe to print.
class JsonWriter {
public:
    enum class Layout { Compact, Indented };
    explicit JsonWriter(Layout layout = Layout::Compact) : m_layout(layout) {}

    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view text);
    JsonWriter& number(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    /// Text that is already JSON.
    JsonWriter& raw(std::string_view json);

    JsonWriter& member(std::string_view name, std::string_view text)
    {
        return key(name).string(text);
    }

    [[nodiscard]] const std::string& text() const { return m_out; }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void separate();
    void open(char c);
    void close(char c);
    void breakLine();

    Layout m_layout;
    std::string m_out;
    std::size_t m_depth = 0;
    bool m_first = true;
    bool m_afterKey = false;
};

/// The text as a JSON string with its quotes.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

} // namespace attest
