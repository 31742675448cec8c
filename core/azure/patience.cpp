// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/patience.h"

#include "azure/http_date.h"

#include <algorithm>
#include <charconv>
#include <thread>

namespace attest::azure {

bool reallyPause(std::chrono::milliseconds time, const net::Cancel& cancel)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!cancel.asked()) {
        const auto now = std::chrono::steady_clock::now();
        if (now >= until) {
            return true;
        }
        constexpr std::chrono::milliseconds kTick{50};
        std::this_thread::sleep_for(
            std::min<std::chrono::steady_clock::duration>(kTick, until - now));
    }
    return false;
}

Tries::Then Tries::after(const net::HttpReply& reply, std::chrono::seconds usual,
    const std::string& url, const net::Cancel& cancel)
{
    const auto asked = retryAfter(reply).value_or(usual);
    const auto time = std::min(asked, m_patience.cap);
    if (m_made >= m_patience.attempts || m_waited + time > m_patience.all) {
        return Then::Enough;
    }
    m_waited += time;
    if (m_patience.waiting) {
        m_patience.waiting({time, asked, reply.status, m_made, url});
    }
    ++m_made;
    return m_patience.pause(time, cancel) ? Then::Again : Then::Cancelled;
}

std::optional<std::chrono::seconds> retryAfter(const net::HttpReply& reply)
{
    const std::string* text = reply.header("Retry-After");
    if (text == nullptr) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seconds);
    if (error == std::errc() && end == text->data() + text->size() && seconds >= 0) {
        return std::chrono::seconds(seconds);
    }
    const std::string* date = reply.header("Date");
    const auto then = parseHttpDate(*text);
    const auto now = date == nullptr ? std::nullopt : parseHttpDate(*date);
    if (!then || !now) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::max<std::int64_t>(0, then->seconds - now->seconds));
}

} // namespace attest::azure
