// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/go_quote.h"
#include "telemetry/log/core_keys.h"
#include "telemetry/log/record_forms.h"

#include <optional>

namespace attest::telemetry {

namespace {

struct Pair {
    std::string_view key, value; ///< the value with its quotes
};

/// The pair at the start of the text, which is cut off; nothing where there is none.
std::optional<Pair> takePair(std::string_view& text)
{
    std::size_t at = 0;
    while (at < text.size()
        && (isAlnum(text[at])
            || std::string_view("._-@/").find(text[at]) != std::string_view::npos)) {
        ++at;
    }
    if (at == 0 || at == text.size() || text[at] != '=') {
        return std::nullopt;
    }
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    if (begin < text.size() && text[begin] == '"') {
        for (end = begin + 1; end < text.size() && text[end] != '"'; ++end) {
            end += text[end] == '\\' ? 1 : 0;
        }
        if (end >= text.size()) {
            return std::nullopt;
        }
        ++end;
    } else {
        end = std::min(text.find(' ', begin), text.size());
    }
    if (end < text.size() && text[end] != ' ') {
        return std::nullopt;
    }
    const Pair pair{text.substr(0, at), text.substr(begin, end - begin)};
    text.remove_prefix(std::min(end + 1, text.size()));
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return pair;
}

std::string unquoted(std::string_view value)
{
    if (!value.starts_with('"')) {
        return std::string(value);
    }
    return policy::goUnquoted(value).value_or(std::string(value.substr(1, value.size() - 2)));
}

void takeInto(LogRecord& record, LogField field)
{
    const auto take = [&](std::string& into) {
        if (into.empty()) {
            into = field.value;
        } else {
            record.duplicates.push_back(field);
        }
    };
    switch (coreKeyOf(field.key)) {
    case CoreKey::Time:
        if (record.time == kNoTime) {
            record.time = timeOfText(field.value);
        } else {
            record.duplicates.push_back(std::move(field));
        }
        break;
    case CoreKey::Level:
        if (record.levelText.empty()) {
            record.level = levelOf(field.value);
        }
        take(record.levelText);
        break;
    case CoreKey::Message:
        take(record.message);
        break;
    case CoreKey::Logger:
        take(record.logger);
        break;
    case CoreKey::Caller:
        take(record.caller);
        break;
    case CoreKey::Error:
        take(record.error);
        break;
    case CoreKey::Stack:
        take(record.stack);
        break;
    case CoreKey::Trace:
        take(record.trace);
        break;
    case CoreKey::Span:
        take(record.span);
        break;
    case CoreKey::None:
        for (const auto& known : record.fields) {
            if (known.key == field.key) {
                record.duplicates.push_back(std::move(field));
                return;
            }
        }
        record.fields.push_back(std::move(field));
    }
}

} // namespace

bool readLogfmtForm(LogRecord& record)
{
    // Looked through before anything is taken: a text may begin with a pair and go on as prose.
    std::string_view rest = record.text;
    std::size_t pairs = 0;
    bool isLog = false;
    while (!rest.empty() && pairs < kMostFields) {
        const auto pair = takePair(rest);
        if (!pair) {
            return false;
        }
        ++pairs;
        const auto key = coreKeyOf(pair->key);
        isLog = isLog || key == CoreKey::Level || key == CoreKey::Message;
    }
    if (pairs < 2 || !isLog) {
        return false;
    }
    record.format = LogFormat::Logfmt;
    rest = record.text;
    for (std::size_t i = 0; i < pairs; ++i) {
        const auto pair = takePair(rest);
        const auto at = static_cast<std::size_t>(pair->value.data() - record.text.data());
        takeInto(record,
            {std::string(pair->key), unquoted(pair->value), ValueKind::Text, at,
                pair->value.size()});
    }
    record.fieldsCut = !rest.empty();
    return true;
}

} // namespace attest::telemetry
