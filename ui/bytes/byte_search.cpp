// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_search.h"

#include <algorithm>
#include <functional>

namespace attest::ui {
namespace {

constexpr std::size_t kMostPlaces = 9999;

std::optional<Bytes> hexBytes(QString typed)
{
    typed.replace(QStringLiteral("0x"), QString(), Qt::CaseInsensitive);
    typed.remove(QLatin1Char(' ')).remove(QLatin1Char(',')).remove(QLatin1Char(':'));
    const bool digits = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    });
    if (!digits || typed.isEmpty() || typed.size() % 2 != 0) {
        return std::nullopt;
    }
    const auto raw = QByteArray::fromHex(typed.toLatin1());
    return Bytes(raw.begin(), raw.end());
}

} // namespace

std::optional<Bytes> patternOf(const QString& typed, PatternForm form)
{
    if (typed.isEmpty()) {
        return std::nullopt;
    }
    if (form == PatternForm::HexOrText) {
        if (auto bytes = hexBytes(typed)) {
            return bytes;
        }
    }
    const auto raw = typed.toUtf8();
    return Bytes(raw.begin(), raw.end());
}

std::vector<Span> placesOf(
    ByteView bytes, BufferId buffer, const Bytes& pattern, const std::vector<Span>& without)
{
    std::vector<Span> places;
    const std::boyer_moore_horspool_searcher searcher(pattern.begin(), pattern.end());
    auto at = bytes.begin();
    while (places.size() < kMostPlaces) {
        at = std::search(at, bytes.end(), searcher);
        if (at == bytes.end()) {
            break;
        }
        const Span place{buffer, static_cast<std::uint32_t>(at - bytes.begin()),
            static_cast<std::uint32_t>(pattern.size())};
        const bool secret = std::ranges::any_of(without, [&](const Span& span) {
            return span.offset < place.end() && place.offset < span.end();
        });
        if (!secret) {
            places.push_back(place);
        }
        ++at;
    }
    return places;
}

std::optional<std::size_t> offsetOf(const QString& typed)
{
    const auto text = typed.trimmed();
    bool good = false;
    const bool hex = text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    const auto value = hex ? text.mid(2).toULongLong(&good, 16) : text.toULongLong(&good, 10);
    return good ? std::optional<std::size_t>(value) : std::nullopt;
}

} // namespace attest::ui
