// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_window.h"

#include "live/background.h"
#include "report/notes.h"
#include "report/render.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTextBrowser>

namespace attest::ui {
namespace {

constexpr qsizetype kPreviewed = 256 * 1024;
constexpr int kMostChanges = 500;

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ExportWindow::ExportWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_which(new QComboBox)
    , m_form(new QComboBox)
    , m_redact(new QCheckBox(tr("&Leave out what tells whose machine and login it was")))
    , m_notes(new QCheckBox(tr("Include &notes")))
    , m_preview(new QStackedWidget)
    , m_plain(new QPlainTextEdit)
    , m_rich(new QTextBrowser)
    , m_changes(new QWidget)
    , m_taken(new QTableWidget(0, 2))
    , m_remains(wrappedLabel())
    , m_status(wrappedLabel())
    , m_save(new QPushButton(tr("&Save…")))
    , m_copy(new QPushButton(tr("&Copy")))
{
    setWindowTitle(tr("Export report"));
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* head = new QWidget;
    addControls(head);
    m_plain->setReadOnly(true);
    m_plain->setTabChangesFocus(true);
    m_plain->setFont(monoFont(font()));
    m_plain->setAccessibleName(tr("What will be written"));
    m_rich->setOpenLinks(false);
    m_rich->setAccessibleName(tr("What will be written"));
    m_preview->addWidget(m_plain);
    m_preview->addWidget(m_rich);
    m_taken->setHorizontalHeaderLabels({tr("Taken out"), tr("In its place")});
    m_taken->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_taken->verticalHeader()->hide();
    m_taken->verticalHeader()->setDefaultSectionSize(kRow);
    m_taken->setShowGrid(false);
    m_taken->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_taken->setTabKeyNavigation(false);
    m_taken->setAccessibleName(tr("What is taken out"));
    auto* inside = new QVBoxLayout(m_changes);
    inside->setContentsMargins(0, kGrid, 0, 0);
    inside->addWidget(m_taken, 1);
    inside->addWidget(m_remains);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_preview);
    split->addWidget(m_changes);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    foot->addWidget(close);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    m_save->setObjectName(QStringLiteral("save"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(head);
    lines->addWidget(split, 1);
    lines->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &ExportWindow::save);
    connect(m_copy, &QPushButton::clicked, this, &ExportWindow::copy);
    resize(820, 640);
}

void ExportWindow::addControls(QWidget* head)
{
    m_which->setAccessibleName(tr("Result"));
    m_which->addItems({tr("The true result"), tr("The result under what is supposed")});
    m_form->setObjectName(QStringLiteral("form"));
    m_form->setAccessibleName(tr("Form"));
    for (const auto form : kReportForms) {
        m_form->addItem(nameOf(form));
    }
    auto* rows = new QFormLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addRow(tr("&Result"), m_which);
    rows->addRow(tr("&Form"), m_form);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_redact->setObjectName(QStringLiteral("redact"));
    m_notes->setChecked(true);
    auto* checks = new QHBoxLayout;
    checks->setSpacing(kPadding);
    checks->addWidget(m_notes);
    checks->addWidget(m_redact, 1);
    rows->addRow(QString(), checks);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportWindow::render);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportWindow::render);
    connect(m_redact, &QCheckBox::toggled, this, &ExportWindow::render);
    connect(m_notes, &QCheckBox::toggled, this, &ExportWindow::render);
}

void ExportWindow::setCase(LiveCase* live)
{
    if (m_live) {
        m_live->disconnect(this);
    }
    m_live = live;
    if (live) {
        connect(live, &LiveCase::changed, this, [this](Change change) {
            if (change == Change::Inputs || change == Change::Notes) {
                render();
            }
        });
    }
    render();
}

ReportForm ExportWindow::form() const
{
    return kReportForms[std::max(0, m_form->currentIndex())];
}

ExportWindow::Order ExportWindow::order() const
{
    return {m_live->state(), m_which->currentIndex() == 0 ? Which::True : Which::Supposed, form(),
        m_redact->isChecked(), m_notes->isChecked()};
}

ExportWindow::Rendered ExportWindow::work(const Order& order)
{
    Rendered made;
    const auto form = order.form;
    auto report = resultOf(*order.state, order.which);
    if (order.holdsNotes) {
        report = report::withNotes(std::move(report), order.state->kept.notes);
    }
    if (order.redacts) {
        auto safe = report::redactedForOthers(report);
        made.changed = report::changedTexts(std::move(report), safe);
        report = std::move(safe);
    }
    made.bytes = written(report, form);
    made.preview = form == ReportForm::Pdf ? own(report::toHtml(report))
                                           : QString::fromUtf8(made.bytes.left(kPreviewed));
    if (made.bytes.size() > kPreviewed && form != ReportForm::Pdf) {
        made.preview += tr("\nand %L1 bytes more").arg(made.bytes.size() - kPreviewed);
    }
    return made;
}

void ExportWindow::render()
{
    const int generation = ++m_generation;
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    if (!m_live) {
        m_plain->clear();
        m_rich->clear();
        say(tr("No case is open."));
        return;
    }
    const bool noted = !m_live->kept().notes.empty();
    m_notes->setEnabled(noted);
    m_notes->setToolTip(noted ? QString() : tr("Nobody wrote anything about this case"));
    const bool supposed = m_live->whatIf().any();
    m_which->setEnabled(supposed);
    if (!supposed && m_which->currentIndex() != 0) {
        m_which->setCurrentIndex(0); // comes back here
        return;
    }
    say(tr("Writing the report…"));
    inBackground(
        this, [order = order()] { return work(order); },
        [this, generation](Rendered next) {
            if (generation == m_generation) {
                showRendered(std::move(next));
            }
        });
}

void ExportWindow::showRendered(Rendered next)
{
    m_rendered = std::move(next);
    const bool rich = form() == ReportForm::Html || form() == ReportForm::Pdf;
    m_preview->setCurrentWidget(
        rich ? static_cast<QWidget*>(m_rich) : static_cast<QWidget*>(m_plain));
    if (rich) {
        m_rich->setHtml(m_rendered.preview);
    } else {
        m_plain->setPlainText(m_rendered.preview);
    }
    showChanges();
    m_save->setEnabled(true);
    m_copy->setEnabled(form() != ReportForm::Pdf);
    m_copy->setToolTip(form() == ReportForm::Pdf ? tr("A PDF goes into a file") : QString());
    say(m_which->currentIndex() == 1 ? tr("The report says that it is hypothetical.") : QString());
    emit rendered();
}

void ExportWindow::showChanges()
{
    m_changes->setVisible(m_redact->isChecked());
    const int rows = std::min(kMostChanges, static_cast<int>(m_rendered.changed.size()));
    m_taken->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const auto& one = m_rendered.changed[static_cast<std::size_t>(row)];
        for (const int column : {0, 1}) {
            const auto text = shown(column == 0 ? one.before : one.after, 300);
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_taken->setItem(row, column, item);
        }
    }
    m_remains->setText(m_notes->isEnabled() && m_notes->isChecked()
            ? tr(
                "Besides these all excerpts go. What remains: times, names and digests of "
                "certificates, the policy's name, public addresses, the verdict, and whatever else "
                "the notes name: read them once more.")
            : tr("Besides these all excerpts go. What remains: times, names and digests of "
                 "certificates, the policy's name, public addresses, and the verdict."));
}

void ExportWindow::save()
{
    const auto folder = m_live && !m_live->path().isEmpty()
        ? QFileInfo(m_live->path()).absolutePath()
        : QDir::homePath();
    const auto name = m_live ? QFileInfo(m_live->name()).completeBaseName() : QString();
    const auto path = m_choose(this, tr("Export report"),
        QDir(folder).filePath(
            (name.isEmpty() ? QStringLiteral("report") : name + QStringLiteral("-report"))
            + suffixOf(form())));
    if (path.isEmpty()) {
        return;
    }
    // It names machines and logins, unless that was taken out. A file that is there keeps its readers.
    const bool isPrivate = !m_redact->isChecked() && !QFileInfo::exists(path);
    QSaveFile file(path);
    const bool kept = file.open(QIODevice::WriteOnly)
        && (!isPrivate || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        && file.write(m_rendered.bytes) == m_rendered.bytes.size() && file.commit();
    const auto where = shown(utf8(path), 300);
    if (!kept) {
        say(tr("%1 was not written: %2. Choose another folder, or make room there.")
                .arg(where, file.errorString()));
        return;
    }
    say(tr("Written to %1").arg(where));
    emit saved(path);
}

void ExportWindow::copy()
{
    auto* copied = new QMimeData;
    const auto text = QString::fromUtf8(m_rendered.bytes);
    copied->setText(text);
    if (form() == ReportForm::Html) {
        copied->setHtml(text);
    }
    QGuiApplication::clipboard()->setMimeData(copied);
    say(tr("Copied"));
}

void ExportWindow::say(const QString& text)
{
    m_status->setText(text);
}

} // namespace attest::ui
