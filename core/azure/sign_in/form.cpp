// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/form.h"

#include "base/hex.h"
#include "base/percent.h"

#include <algorithm>

namespace attest::azure {

namespace {

std::optional<std::string> decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const auto byte = fromHex(text.substr(std::min(i + 1, text.size()), 2));
        if (!byte || byte->size() != 1) {
            return std::nullopt;
        }
        out += static_cast<char>(byte->front());
        i += 2;
    }
    return out;
}

} // namespace

void Form::wipe(Bytes& bytes)
{
    // volatile: a store nobody reads again would otherwise be optimised away.
    volatile Byte* at = bytes.data();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        at[i] = 0;
    }
    bytes.clear();
}

void Form::append(std::string_view text)
{
    if (m_bytes.size() + text.size() * 3 + 8 > m_bytes.capacity()) {
        Bytes larger;
        larger.reserve((m_bytes.size() + text.size() * 3 + 8) * 2);
        larger.assign(m_bytes.begin(), m_bytes.end());
        m_bytes.swap(larger);
        wipe(larger);
    }
    percentEncode(text, [this](char c) { m_bytes.push_back(static_cast<Byte>(c)); });
}

Form& Form::add(std::string_view name, std::string_view value)
{
    if (!m_bytes.empty()) {
        m_bytes.push_back('&');
    }
    append(name);
    m_bytes.push_back('=');
    append(value);
    return *this;
}

std::optional<std::string> queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(one.size() + 1, query.size()));
        const std::size_t equals = std::min(one.find('='), one.size());
        if (decoded(one.substr(0, equals)) == std::optional<std::string>(name)) {
            return decoded(one.substr(std::min(equals + 1, one.size())));
        }
    }
    return std::nullopt;
}

} // namespace attest::azure
