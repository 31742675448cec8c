// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest::watch {

/// A text that lines have to hold, looked for at the speed of a search in what was read of them, many lines at once.
class SoughtText {
public:
    /// How it may stand in a file and be the same text.
    enum class Written {
        AsItIs, ///< byte for byte
        AnyWay, ///< with a terminal's colours in it, and characters by their numbers as JSON and Go's quotes allow
    };
    SoughtText() = default;
    SoughtText(std::string text, Written written);

    /// Then every line may hold it.
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    /// Where it begins first from there on; npos where nowhere.
    [[nodiscard]] std::size_t findIn(std::string_view bytes, std::size_t from) const;
    /// Whether it may be in lines of these bytes without being seen as itself. They begin with a line: in the middle
    /// of an escape it could not be told where one begins.
    [[nodiscard]] bool mayHideIn(std::string_view bytes) const;

private:
    [[nodiscard]] bool isAt(const char* place) const;
    [[nodiscard]] const char* byTwo(const char* at, const char* end) const;

    std::string m_text;
    Written m_written = Written::AsItIs;
    /// Where the letters of it stand that lines have least of; of a text of one letter both are that one.
    std::size_t m_rarest = 0, m_second = 0;
};

} // namespace attest::watch
