// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_argument.h"

#include "base/ascii.h"
#include "base/redact.h"
#include "explain/showable.h"

#include <algorithm>

namespace attest::app {

namespace {

// Of one place in the program each, so that one can be told from another by where it is.
constexpr const char* kToken = QT_TRANSLATE_NOOP("assay", "a token");
constexpr const char* kJson = "JSON";

constexpr std::size_t kLongestShown = 120;
constexpr std::size_t kLongestMessage = 4000;
constexpr std::size_t kLongestPart = 255; // NAME_MAX: no part of a path is longer

bool hasLongPart(std::string_view word)
{
    std::size_t run = 0;
    return std::any_of(word.begin(), word.end(), [&run](char c) {
        run = c == '/' ? 0 : run + 1;
        return run > kLongestPart;
    });
}

} // namespace

Sentence quotedArgument(std::string_view word)
{
    // A header and a payload say who logs in where: of what may be a token only its kind is said.
    if (contentsInPlaceOfPath(word) == kToken) {
        return QT_TRANSLATE_NOOP("assay", "'(a token, not shown)'");
    }
    return "'" + explain::showable(redactSecrets(word), kLongestShown) + "'";
}

std::string safeMessage(std::string_view message)
{
    const auto masked = redactSecrets(message);
    std::string out;
    std::string_view rest = masked;
    for (;;) {
        const auto end = rest.find('\n');
        out += explain::showable(rest.substr(0, end), kLongestMessage);
        if (end == rest.npos) {
            return out;
        }
        out += '\n';
        rest.remove_prefix(end + 1);
    }
}

std::optional<const char*> contentsInPlaceOfPath(std::string_view word)
{
    const auto first = std::min(word.find_first_not_of(" \t\r\n"), word.size());
    const auto text = word.substr(first);
    const auto dots = std::count(text.begin(), text.end(), '.');
    if ((text.starts_with("eyJ") || text.starts_with("ew")) && text.size() > 40 && dots >= 1
        && text.find('/') == text.npos) {
        return kToken;
    }
    if (text.starts_with('{') || text.starts_with('[')) {
        return kJson;
    }
    if (text.starts_with("-----BEGIN ")) {
        return QT_TRANSLATE_NOOP("assay", "PEM text");
    }
    if (text.find('\n') != text.npos || hasLongPart(text)) {
        return QT_TRANSLATE_NOOP("assay", "evidence itself");
    }
    return std::nullopt;
}

} // namespace attest::app
