// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/strict_json.h"

#include <array>

namespace attest::telemetry {

namespace {

constexpr bool isBlank(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr bool isDigitByte(unsigned char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexByte(unsigned char c)
{
    return isDigitByte(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Bytes of a string that change nothing: printable ASCII but the quote and the backslash.
constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c) {
        plain[c] = c != '"' && c != '\\';
    }
    return plain;
}();

} // namespace

void StrictJson::reset()
{
    m_state = State::Value;
    m_isName = m_isObject = m_tooDeep = false;
    m_more = 0;
    m_depth = 0;
}

void StrictJson::feed(std::string_view part)
{
    for (std::size_t at = 0; at < part.size() && m_state != State::Bad; ++at) {
        if (m_state == State::Text && m_more == 0) {
            at += plainRun(part.substr(at));
            if (at == part.size()) {
                return;
            }
        }
        step(static_cast<unsigned char>(part[at]));
    }
}

StrictJson::Kind StrictJson::finish() const
{
    if (m_tooDeep) {
        return Kind::TooDeep;
    }
    const bool number = m_state == State::Zero || m_state == State::Digits
        || m_state == State::Fraction || m_state == State::ExponentDigits;
    const bool whole = m_depth == 0 && (m_state == State::AfterValue || number);
    return !whole ? Kind::NotJson : m_isObject ? Kind::Object : Kind::OtherValue;
}

std::size_t StrictJson::plainRun(std::string_view text) const
{
    std::size_t at = 0;
    while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) {
        ++at;
    }
    return at;
}

void StrictJson::step(unsigned char c)
{
    switch (m_state) {
    case State::Value:
    case State::FirstItem:
        if (c == ']' && m_state == State::FirstItem) {
            pop(false);
        } else if (!isBlank(c)) {
            beginValue(c);
        }
        break;
    case State::FirstName:
    case State::Name:
        if (c == '"') {
            m_state = State::Text;
            m_isName = true;
        } else if (c == '}' && m_state == State::FirstName) {
            pop(true);
        } else if (!isBlank(c)) {
            m_state = State::Bad;
        }
        break;
    case State::Colon:
        m_state = c == ':' ? State::Value : isBlank(c) ? State::Colon : State::Bad;
        break;
    case State::AfterValue:
        afterValue(c);
        break;
    case State::Text:
    case State::Escape:
    case State::Hex:
        inText(c);
        break;
    case State::Word:
        if (m_word.empty() || static_cast<unsigned char>(m_word.front()) != c) {
            m_state = State::Bad;
            break;
        }
        m_word.remove_prefix(1);
        m_state = m_word.empty() ? State::AfterValue : State::Word;
        break;
    case State::Bad:
        break;
    default:
        inNumber(c);
    }
}

void StrictJson::beginValue(unsigned char c)
{
    switch (c) {
    case '{':
        m_isObject = m_isObject || m_depth == 0;
        push(true);
        break;
    case '[':
        push(false);
        break;
    case '"':
        m_state = State::Text;
        m_isName = false;
        break;
    case 't':
        m_word = "rue";
        m_state = State::Word;
        break;
    case 'f':
        m_word = "alse";
        m_state = State::Word;
        break;
    case 'n':
        m_word = "ull";
        m_state = State::Word;
        break;
    case '-':
        m_state = State::Minus;
        break;
    default:
        m_state = c == '0' ? State::Zero : isDigitByte(c) ? State::Digits : State::Bad;
    }
}

void StrictJson::afterValue(unsigned char c)
{
    if (isBlank(c)) {
        m_state = State::AfterValue;
    } else if (m_depth == 0) {
        m_state = State::Bad;
    } else if (c == ',') {
        m_state = inObject() ? State::Name : State::Value;
    } else if (c == '}' || c == ']') {
        pop(c == '}');
    } else {
        m_state = State::Bad;
    }
}

void StrictJson::inText(unsigned char c)
{
    if (m_state == State::Escape) {
        constexpr std::string_view kEscapes = "\"\\/bfnrt";
        m_hexLeft = 4;
        m_state = c == 'u'                                                  ? State::Hex
            : kEscapes.find(static_cast<char>(c)) != std::string_view::npos ? State::Text
                                                                            : State::Bad;
    } else if (m_state == State::Hex) {
        m_state = !isHexByte(c) ? State::Bad : --m_hexLeft == 0 ? State::Text : State::Hex;
    } else if (m_more > 0) {
        m_state = c < m_low || c > m_high ? State::Bad : State::Text;
        --m_more;
        m_low = 0x80;
        m_high = 0xBF;
    } else if (c == '"') {
        endOfText();
    } else if (c == '\\') {
        m_state = State::Escape;
    } else if (c < 0x20 || (c >= 0x80 && c < 0xC2) || c > 0xF4) {
        m_state = State::Bad;
    } else if (c >= 0x80) {
        // RFC 3629 4: the second byte is narrower after these, which rules out overlong forms,
        // surrogates and what is past U+10FFFF.
        m_more = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        m_low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        m_high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    }
}

void StrictJson::endOfText()
{
    m_state = m_isName ? State::Colon : State::AfterValue;
    m_isName = false;
}

void StrictJson::inNumber(unsigned char c)
{
    const bool digit = isDigitByte(c);
    const bool exponent = c == 'e' || c == 'E';
    switch (m_state) {
    case State::Minus:
        m_state = c == '0' ? State::Zero : digit ? State::Digits : State::Bad;
        return;
    case State::Point:
        m_state = digit ? State::Fraction : State::Bad;
        return;
    case State::Exponent:
        m_state = digit            ? State::ExponentDigits
            : c == '+' || c == '-' ? State::ExponentSign
                                   : State::Bad;
        return;
    case State::ExponentSign:
        m_state = digit ? State::ExponentDigits : State::Bad;
        return;
    default:
        break;
    }
    const bool whole = m_state == State::Zero || m_state == State::Digits;
    if (digit && m_state != State::Zero) {
        return;
    }
    if (c == '.' && whole) {
        m_state = State::Point;
    } else if (exponent && m_state != State::ExponentDigits) {
        m_state = State::Exponent;
    } else {
        afterValue(c);
    }
}

void StrictJson::push(bool isObject)
{
    if (m_depth == kDeepest) {
        m_tooDeep = true;
        m_state = State::Bad;
        return;
    }
    if (m_objects.size() == m_depth) {
        m_objects.push_back(isObject);
    } else {
        m_objects[m_depth] = isObject;
    }
    ++m_depth;
    m_state = isObject ? State::FirstName : State::FirstItem;
}

void StrictJson::pop(bool isObject)
{
    if (m_depth == 0 || inObject() != isObject) {
        m_state = State::Bad;
        return;
    }
    --m_depth;
    m_state = State::AfterValue;
}

bool StrictJson::inObject() const
{
    return m_depth > 0 && m_objects[m_depth - 1];
}

StrictJson::Kind judgeJson(std::string_view text)
{
    StrictJson json;
    json.feed(text);
    return json.finish();
}

} // namespace attest::telemetry
