// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"

#include "base/utf8.h"

namespace attest {
namespace {

void appendUnit(std::string& out, std::uint32_t unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        out += digits[unit >> static_cast<unsigned>(shift) & 15U];
    }
}

void appendEscaped(std::string& out, char32_t c)
{
    if (c == U'\n') {
        out += "\\n";
    } else if (c == U'\r') {
        out += "\\r";
    } else if (c == U'\t') {
        out += "\\t";
    } else if (c < 0x10000) {
        appendUnit(out, c);
    } else {
        appendUnit(out, 0xD800U + ((c - 0x10000U) >> 10U));
        appendUnit(out, 0xDC00U + ((c - 0x10000U) & 0x3FFU));
    }
}

void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decodeUtf8(text.substr(at));
        if (!c) {
            out += "\\ufffd";
            ++at;
            continue;
        }
        if (c->value == U'"' || c->value == U'\\') {
            out += '\\';
            out += static_cast<char>(c->value);
        } else if (isUnsafeToShow(c->value)) {
            appendEscaped(out, c->value);
        } else {
            out += text.substr(at, c->length);
        }
        at += c->length;
    }
    out += '"';
}

} // namespace

std::string jsonQuoted(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return out;
}

void JsonWriter::breakLine()
{
    if (m_layout == Layout::Indented) {
        m_out += '\n';
        m_out.append(m_depth * 2, ' ');
    }
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first) {
        m_out += ',';
    }
    if (m_depth > 0) {
        breakLine();
    }
    m_first = false;
}

void JsonWriter::open(char c)
{
    separate();
    m_out += c;
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char c)
{
    --m_depth;
    if (!m_first) {
        breakLine();
    }
    m_out += c;
    m_first = false;
}

JsonWriter& JsonWriter::beginObject()
{
    open('{');
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    close('}');
    return *this;
}

JsonWriter& JsonWriter::beginArray()
{
    open('[');
    return *this;
}

JsonWriter& JsonWriter::endArray()
{
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    appendQuoted(m_out, name);
    m_out += m_layout == Layout::Indented ? ": " : ":";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text)
{
    separate();
    appendQuoted(m_out, text);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value)
{
    separate();
    m_out += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json)
{
    separate();
    m_out += json;
    return *this;
}

} // namespace attest
