// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/log_sniff.h"

#include "base/buffers.h"
#include "decode/sniff.h"
#include "telemetry/log/framing.h"
#include "telemetry/log/record.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace attest::ui {
namespace {

constexpr qint64 kLooked = 64 << 10;
constexpr int kLines = 50;

bool isEvidence(const QByteArray& bytes)
{
    Buffers buffers;
    const auto given = buffers.add(Buffer("file", Bytes(bytes.begin(), bytes.end())));
    const auto kind = decode::sniff(buffers, given).kind;
    return kind != decode::Sniffed::Unknown && kind != decode::Sniffed::Json;
}

// A line that says when or how bad is one that a logger wrote.
bool saysWhen(std::string_view lines)
{
    bool found = false;
    telemetry::Unwrapper unwrapper(telemetry::sniffFraming(lines));
    const telemetry::Unwrapper::Sink sink = [&](telemetry::Unwrapped each) {
        const auto record = telemetry::readRecord(each.text, std::move(each.envelope));
        found = found || record.time != telemetry::kNoTime
            || record.level != telemetry::Level::Unknown;
    };
    for (int i = 0; i < kLines && !lines.empty() && !found; ++i) {
        const auto end = std::min(lines.find('\n'), lines.size());
        unwrapper.line(lines.substr(0, end), sink);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    unwrapper.finish(sink);
    return found;
}

} // namespace

bool mayBeLog(const QString& path)
{
    static const QRegularExpression kNames(
        QStringLiteral(R"((\.log|\.jsonl|\.ndjson|\.out)(\.\d+)?(\.gz)?$|\.log[.-][^/]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return kNames.match(QFileInfo(path).fileName()).hasMatch();
}

bool isLog(const QString& path)
{
    // Opening a pipe would wait for whoever writes to it.
    const QFileInfo about(path);
    if (!about.isFile()) {
        return false;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const auto bytes = file.read(kLooked);
    if (bytes.startsWith("\x1f\x8b")) {
        return true; // what is packed and called a log: no evidence comes so
    }
    return bytes.isEmpty()
        || (!isEvidence(bytes)
            && saysWhen({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

} // namespace attest::ui
