// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/arrivals.h"

#include "case/issues.h"
#include "explain/catalogue.h"
#include "live/background.h"
#include "servers/log_sniff.h"
#include "session/intake.h"
#include "theme/text.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace attest::ui {

Arrivals::Arrivals(OpenCases& cases, MessageBar& notices, QObject* parent)
    : QObject(parent)
    , m_cases(cases)
    , m_notices(notices)
{
}

bool Arrivals::canTake(const QMimeData& data)
{
    return data.hasUrls() || data.hasText();
}

void Arrivals::openFiles(const QStringList& paths)
{
    QStringList doubtful;
    for (const auto& path : paths.mid(0, kMostFiles)) {
        if (m_takeLogs && mayBeLog(path)) {
            doubtful << path;
        } else {
            m_cases.openFile(path);
        }
    }
    if (!doubtful.isEmpty()) {
        sortOut(doubtful);
    }
    if (paths.size() > kMostFiles) {
        m_notices.tell({Mark::Warned,
            tr("%n file(s) were left out", nullptr, static_cast<int>(paths.size() - kMostFiles)),
            tr("At most %1 are opened at once. Open the others after these.").arg(kMostFiles), {},
            {}, {}});
    }
}

// By what stands in them, looked at on another thread.
void Arrivals::sortOut(const QStringList& doubtful)
{
    inBackground(
        this,
        [doubtful] {
            std::pair<QStringList, QStringList> sorted;
            for (const auto& path : doubtful) {
                (isLog(path) ? sorted.first : sorted.second) << path;
            }
            return sorted;
        },
        [this](const std::pair<QStringList, QStringList>& sorted) {
            if (!sorted.first.isEmpty()) {
                m_takeLogs(sorted.first);
            }
            for (const auto& path : sorted.second) {
                m_cases.openFile(path);
            }
        });
}

void Arrivals::take(const QMimeData& data, const QString& nameOfText)
{
    if (data.hasUrls()) {
        QStringList paths;
        bool elsewhere = false;
        for (const auto& url : data.urls()) {
            url.isLocalFile() ? paths << url.toLocalFile() : paths;
            elsewhere = elsewhere || !url.isLocalFile();
        }
        openFiles(paths);
        if (elsewhere) {
            m_notices.tell({Mark::Warned, tr("Links are not followed"),
                tr("Nothing is asked of a network without your leave. Save what the link leads to "
                   "as a file, and open that."),
                {}, {}, {}});
        }
        return;
    }
    const auto text = data.text().toUtf8();
    if (text.trimmed().isEmpty()) {
        m_notices.tell({Mark::Warned, tr("There is no text and no file to take"),
            tr("Copy a document, a token, a policy, or a file in the file manager, then paste."),
            {}, {}, {}});
        return;
    }
    if (text.size() > static_cast<qsizetype>(session::kIntakeBytes)) {
        emit m_cases.refused({casefile::issue::kTooLarge,
                                 {{"limit", static_cast<std::int64_t>(session::kIntakeBytes)}}, {}},
            nameOfText);
        return;
    }
    m_cases.take(nameOfText, Bytes(text.begin(), text.end()));
}

void Arrivals::paste()
{
    const auto* data = QGuiApplication::clipboard()->mimeData();
    static const QMimeData kNothing;
    take(data ? *data : kNothing, tr("pasted text"));
}

} // namespace attest::ui
