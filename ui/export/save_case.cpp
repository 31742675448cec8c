// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/save_case.h"

#include "explain/catalogue.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QShortcut>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kMostItems = 300;

QLabel* sentence(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* heading(const QString& text)
{
    auto* label = sentence(text);
    label->setFont(captionFont(label->font()));
    return label;
}

QString proposedPath(const LiveCase& live)
{
    if (!live.path().isEmpty()) {
        return live.path();
    }
    const auto name = QFileInfo(live.name()).completeBaseName();
    return QDir(QDir::homePath())
        .filePath((name.isEmpty() ? QStringLiteral("case") : name) + QStringLiteral(".attestcase"));
}

} // namespace

SaveCase::SaveCase(LiveCase& live, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_live(&live)
    , m_contents(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_keep(new QCheckBox(tr("&Keep the token's signature")))
    , m_kept(sentence())
    , m_taken(sentence())
    , m_status(sentence())
    , m_save(new QPushButton(tr("&Save…")))
{
    setWindowTitle(tr("Save %1").arg(live.name()));
    setAttribute(Qt::WA_DeleteOnClose);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setModel(m_contents);
    m_list->setWordWrap(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What is in the case"));
    m_list->setSpacing(2);
    m_list->setIconSize({kMark, kMark});
    auto* close = new QPushButton(tr("Close"));
    m_save->setProperty("primary", true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(heading(tr("What is in it")));
    lines->addWidget(m_list, 1);
    lines->addWidget(heading(tr("What is taken out")));
    lines->addWidget(m_taken);
    lines->addWidget(m_keep);
    lines->addWidget(m_kept);
    lines->addLayout(foot);
    m_keep->setVisible(holdsUsableToken(live.kept()));
    m_kept->setVisible(m_keep->isVisibleTo(this));
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    connect(m_keep, &QCheckBox::toggled, this, &SaveCase::describe);
    connect(m_save, &QPushButton::clicked, this, &SaveCase::save);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(&live, &LiveCase::changed, this, &SaveCase::describe);
    connect(&live, &QObject::destroyed, this, &QWidget::close);
    describe();
    resize(620, 520);
}

casefile::TokenKeeping SaveCase::keeping() const
{
    return m_keep->isChecked() ? casefile::TokenKeeping::Keep
                               : casefile::TokenKeeping::StripSignature;
}

void SaveCase::describe()
{
    if (!m_live) {
        return;
    }
    const bool usable = holdsUsableToken(m_live->kept());
    const bool strips = usable && !m_keep->isChecked();
    const auto c = strips ? casefile::withoutTokenSignatures(m_live->kept()) : m_live->kept();
    m_contents->clear();
    for (const auto& finding : casefile::describeContents(c)) {
        const auto words = explain::explain(finding);
        const auto text = own(words.title + ". " + words.explanation);
        auto* item = new QStandardItem(
            markIcon(finding.severity == Severity::Note ? Mark::Passed : Mark::Warned), text);
        item->setToolTip(own(words.explanation + "\n" + words.remedy));
        item->setData(
            tr("%1: %2").arg(
                finding.severity == Severity::Note ? tr("harmless") : tr("take care"), text),
            Qt::AccessibleTextRole);
        m_contents->appendRow(item);
        if (m_contents->rowCount() >= kMostItems) {
            break;
        }
    }
    m_taken->setText(strips
            ? tr(
                "The signature of the token: nobody can log in with it any more. The case then has "
                "no answer for its signature, and says so.")
            : tr("Nothing. Private keys and credentials that stand beside the evidence are never "
                 "written."));
    m_kept->setText(tr("With its signature the token can be used by whoever has the file, until it "
                       "expires. Without it everything but the signature can still be judged."));
}

void SaveCase::save()
{
    if (!m_live) {
        return;
    }
    const auto path = m_choose(this, tr("Save the case"), proposedPath(*m_live));
    if (path.isEmpty()) {
        return;
    }
    m_save->setEnabled(false);
    m_status->setText(tr("Writing…"));
    writeCase(
        *m_live, path, keeping(), [self = QPointer<SaveCase>(this), path](const QString& failed) {
            if (!self) {
                return;
            }
            self->m_save->setEnabled(true);
            self->m_status->setText(failed);
            if (failed.isEmpty()) {
                emit self->saved(path);
                self->close();
            }
        });
}

} // namespace attest::ui
