// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/yaml/parse.h"

#include "base/hex.h"
#include "base/utf8.h"
#include "policy/yaml/parser.h"

#include <optional>

namespace attest::policy::yaml {
namespace {

Span at(std::size_t offset, std::size_t length)
{
    return {0, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
}

// c-printable (5.1), less the C1 control NEL; a byte order mark only at the start.
bool isAllowed(char32_t c, std::size_t offset)
{
    return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c <= 0xFFFD && (c != 0xFEFF || offset == 0)) || c >= 0x10000;
}

std::string codeName(char32_t c)
{
    const Bytes bytes{
        static_cast<Byte>(c >> 16U), static_cast<Byte>(c >> 8U), static_cast<Byte>(c)};
    const std::string digits = hex(bytes);
    return "U+" + digits.substr(digits.starts_with("00") ? 2 : 0);
}

std::optional<Problem> screen(std::string_view text, const ParseLimits& limits)
{
    if (text.size() > limits.bytes) {
        return Problem{issue::kYamlTooLarge,
            {{"bytes", static_cast<std::int64_t>(text.size())},
                {"limit", static_cast<std::int64_t>(limits.bytes)}},
            at(0, 0)};
    }
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] >= ' ' && text[i] < 0x7F) {
            ++i;
            continue;
        }
        const auto c = decodeUtf8(text.substr(i));
        if (!c) {
            return Problem{issue::kYamlEncoding, {}, at(i, 1)};
        }
        if (!isAllowed(c->value, i)) {
            return Problem{issue::kYamlControl, {{"code", codeName(c->value)}}, at(i, c->length)};
        }
        i += c->length;
    }
    return {};
}

} // namespace

Result<Stream> parse(std::string_view text, const ParseLimits& limits)
{
    if (auto problem = screen(text, limits)) {
        return std::move(*problem);
    }
    try {
        return Parser(text, limits).run();
    } catch (Failure& failure) {
        const std::size_t offset = std::min(failure.offset, text.size());
        const auto c = decodeUtf8(text.substr(offset));
        return Problem{failure.id, std::move(failure.params), at(offset, c ? c->length : 0)};
    }
}

} // namespace attest::policy::yaml
