// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/translatable.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace attest::app {

struct Fill;

/// A sentence for people and for programs: which of them reads it is often known only later. Made from
/// one that is marked as QT_TRANSLATE_NOOP("assay", "...") for lupdate, with values in place of its {names}; a text
/// of which neither is a sentence (a name, a value) is the same in both.
struct Sentence {
    std::string
        english;       ///< as written in the sources: what programs read does not follow the locale
    std::string shown; ///< in the interface's language

    Sentence() = default;
    Sentence(const char* marked); // NOLINT(google-explicit-constructor)
    Sentence(const char* marked, std::initializer_list<Fill> fills);
    Sentence(const std::string& text) // NOLINT(google-explicit-constructor)
        : english(text)
        , shown(text)
    {
    }

    Sentence& operator+=(const Sentence& other);
};
[[nodiscard]] Sentence operator+(Sentence left, const Sentence& right);

/// What stands in place of {name}. A value is never looked at again, so braces in it pull nothing in.
struct Fill {
    std::string_view name;
    Sentence value;

    Fill(std::string_view fillName, Sentence sentence) : name(fillName), value(std::move(sentence))
    {
    }
    Fill(std::string_view fillName, std::string_view text)
        : name(fillName)
        , value(std::string(text))
    {
    }
    /// A literal is a value too; what is to be translated is given as a Sentence.
    Fill(std::string_view fillName, const char* text) : Fill(fillName, std::string_view(text)) {}
    Fill(std::string_view fillName, const std::string& text)
        : Fill(fillName, std::string_view(text))
    {
    }
    Fill(std::string_view fillName, std::size_t number) : Fill(fillName, std::to_string(number)) {}
};

/// In the interface's language. Cheap without a QCoreApplication.
[[nodiscard]] std::string said(std::string_view marked, std::initializer_list<Fill> fills = {});

/// What a problem is.
[[nodiscard]] Sentence messageOf(const Problem& problem);
/// What it is and what to do about it.
[[nodiscard]] Sentence adviceOn(const Problem& problem);
[[nodiscard]] std::string severityWord(Severity severity);

} // namespace attest::app
