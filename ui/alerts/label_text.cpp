// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/label_text.h"

#include "theme/text.h"

namespace attest::ui {
namespace {

using Is = telemetry::LabelMatch::Is;

QString escaped(const std::string& value)
{
    QString out;
    for (const QChar c : QString::fromStdString(value)) {
        if (c == u'\\' || c == u',' || c == u'|') {
            out += u'\\';
        }
        out += c;
    }
    return out;
}

/// The text up to a mark that no backslash stands before, as it is meant; `at` is then behind the mark.
QString upTo(const QString& text, qsizetype& at, QStringView marks, QChar& stopped)
{
    QString out;
    stopped = QChar();
    while (at < text.size()) {
        const auto c = text[at++];
        if (c == u'\\' && at < text.size()) {
            out += text[at++];
        } else if (marks.contains(c)) {
            stopped = c;
            break;
        } else {
            out += c;
        }
    }
    return out.trimmed();
}

} // namespace

QString labelText(const std::vector<telemetry::LabelMatch>& labels)
{
    QStringList parts;
    for (const auto& each : labels) {
        QStringList values;
        for (const auto& value : each.values) {
            values << escaped(value);
        }
        parts << QString::fromStdString(each.label)
                + (each.is == Is::OneOf ? QStringLiteral("=") : QStringLiteral("!="))
                + values.join(u'|');
    }
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<telemetry::LabelMatch>> readLabels(const QString& text)
{
    std::vector<telemetry::LabelMatch> labels;
    qsizetype at = 0;
    while (at < text.size()) {
        QChar stopped;
        auto name = upTo(text, at, u"=,", stopped);
        if (name.isEmpty() && stopped.isNull()) {
            break; // blanks at the end
        }
        telemetry::LabelMatch match;
        if (name.endsWith(u'!')) {
            match.is = Is::NoneOf;
            name = name.chopped(1).trimmed();
        }
        if (stopped != u'=' || name.isEmpty()) {
            return std::nullopt;
        }
        match.label = utf8(name);
        do {
            match.values.push_back(utf8(upTo(text, at, u",|", stopped)));
        } while (stopped == u'|');
        labels.push_back(std::move(match));
    }
    return labels;
}

} // namespace attest::ui
