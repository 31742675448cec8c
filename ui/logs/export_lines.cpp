// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/export_lines.h"

#include "live/announce.h"
#include "live/background.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace attest::ui {
namespace {

constexpr int kPreviewLines = 12;
enum What { Selected, Shown, Marked };

QString number(std::uint64_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

QString chooseByDialog(QWidget* parent, const QString& proposed)
{
    return QFileDialog::getSaveFileName(parent, ExportLines::tr("Export lines"), proposed);
}

} // namespace

ExportLines::ExportLines(Offer offer, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_offer(std::move(offer))
    , m_choose(chooseByDialog)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
    , m_which(new QComboBox)
    , m_form(new QComboBox)
    , m_mask(new QCheckBox(tr("Mask credentials")))
    , m_preview(new QPlainTextEdit)
    , m_status(new QLabel)
    , m_progress(new QProgressBar)
    , m_save(new QPushButton(tr("Save…")))
    , m_cancel(new QPushButton(tr("Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export lines"));
    setAutoFillBackground(true);
    build();
    refresh();
    resize(640, 420);
}

ExportLines::~ExportLines()
{
    *m_stop = true;
}

void ExportLines::build()
{
    if (m_offer.selected) {
        m_which->addItem(tr("The lines that are selected (%1)")
                             .arg(number(m_offer.selected->second - m_offer.selected->first)),
            Selected);
    }
    m_which->addItem(tr("All lines that are shown (%1)").arg(number(m_offer.order.size())), Shown);
    if (!m_offer.marks.empty()) {
        m_which->addItem(
            tr("Of these, the lines that are marked (%1 are)").arg(number(m_offer.marks.size())),
            Marked);
    }
    m_which->setObjectName(QStringLiteral("exportWhich"));
    m_which->setAccessibleName(tr("Which lines"));
    m_form->addItem(tr("As written"), static_cast<int>(LineExport::Form::Raw));
    m_form->addItem(tr("JSON, one object a line"), static_cast<int>(LineExport::Form::Json));
    m_form->addItem(tr("Table (CSV)"), static_cast<int>(LineExport::Form::Csv));
    m_form->setObjectName(QStringLiteral("exportForm"));
    m_form->setAccessibleName(tr("Form"));
    m_mask->setObjectName(QStringLiteral("exportMask"));
    m_mask->setChecked(true);
    m_mask->setToolTip(
        tr("Signatures of tokens and private keys are taken out. Names, addresses and "
           "other identifiers stay."));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("How it begins"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(monoFont(font()));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setObjectName(QStringLiteral("exportStatus"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How much is written"));
    m_progress->hide();
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setProperty("primary", true);
    m_save->setEnabled(!m_offer.order.isEmpty());
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportLines::refresh);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportLines::refresh);
    connect(m_mask, &QCheckBox::toggled, this, &ExportLines::refresh);
    connect(m_save, &QPushButton::clicked, this, &ExportLines::save);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);

    auto* form = new QFormLayout;
    form->addRow(tr("Lines"), m_which);
    form->addRow(tr("Form"), m_form);
    form->addRow(QString(), m_mask);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_status, 1);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    all->setSpacing(2 * kGrid);
    all->addLayout(form);
    all->addWidget(m_preview, 1);
    all->addLayout(buttons);
}

LineExport ExportLines::chosen() const
{
    LineExport what;
    what.form = static_cast<LineExport::Form>(m_form->currentData().toInt());
    what.secrets = m_mask->isChecked() ? telemetry::Secrets::Mask : telemetry::Secrets::Keep;
    what.order = m_offer.order.unfolded();
    what.end = what.order.size();
    what.marks = m_offer.marks;
    const auto which = m_which->currentData().toInt();
    if (which == Selected && m_offer.selected) {
        what.first = m_offer.selected->first;
        what.end = m_offer.selected->second;
    }
    what.which = which == Marked ? LineExport::Which::Marked : LineExport::Which::All;
    return what;
}

void ExportLines::refresh()
{
    m_status->setText(m_offer.order.isEmpty()
            ? tr("No line is shown, so there is nothing to write.")
            : m_mask->isChecked()
            ? QString()
            : tr("Tokens and keys in these lines can be used by whoever reads the file."));
    inBackground(
        this, [what = chosen()] { return previewOf(what, kPreviewLines); },
        [this, asked = ++m_asked](const QString& text) {
            if (asked == m_asked) {
                m_preview->setPlainText(text);
            }
        });
}

void ExportLines::save()
{
    const auto what = chosen();
    const auto ending = what.form == LineExport::Form::Raw ? QStringLiteral("lines.log")
        : what.form == LineExport::Form::Json              ? QStringLiteral("lines.jsonl")
                                                           : QStringLiteral("lines.csv");
    const auto path = m_choose(this, ending);
    if (path.isEmpty()) {
        return;
    }
    m_save->setEnabled(false);
    m_cancel->setText(tr("Stop"));
    m_progress->show();
    const QPointer<ExportLines> self(this);
    const auto progress = [self](double part) {
        QMetaObject::invokeMethod(
            qApp,
            [self, part] {
                if (self) {
                    self->m_progress->setValue(static_cast<int>(part * 1000));
                }
            },
            Qt::QueuedConnection);
    };
    inBackground(
        this,
        [what, path, stop = m_stop, progress] { return exportLines(what, path, *stop, progress); },
        [this, path](const Exported& done) { finish(done, path); });
}

void ExportLines::finish(const Exported& done, const QString& path)
{
    m_progress->hide();
    m_cancel->setText(tr("Close"));
    m_save->setEnabled(true);
    if (!done.failed.isEmpty()) {
        m_status->setText(
            tr("%1 could not be written: %2. Choose another place.").arg(path, done.failed));
        announce(*m_status, m_status->text());
        return;
    }
    emit written(path, done.lines);
    close();
}

} // namespace attest::ui
