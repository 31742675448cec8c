// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/certificate_box.h"

#include "base/hex.h"
#include "theme/copy_menu.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace attest::ui {
namespace {

constexpr std::size_t kNameBytes = 120;
constexpr int kMostRows = 6;

QString nameOf(const decode::Certificate& certificate)
{
    return shown(decode::nameText(certificate.subject, kNameBytes), kNameBytes);
}

} // namespace

CertificateBox::CertificateBox(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("Remove")))
    , m_trust(new QPushButton(tr("Trust as an anchor…")))
    , m_question(new QWidget)
    , m_asked(new QLabel)
    , m_yes(new QPushButton(tr("Trust it")))
    , m_no(new QPushButton(tr("Do not trust it")))
{
    m_list->setObjectName(QStringLiteral("claims.certificates"));
    m_list->setAccessibleName(tr("Imported certificates"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remove->setAccessibleName(tr("Remove the certificate from the case"));
    m_yes->setObjectName(QStringLiteral("claims.trust.yes"));
    m_no->setObjectName(QStringLiteral("claims.trust.no"));
    m_asked->setWordWrap(true);
    m_asked->setTextFormat(Qt::PlainText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(m_trust);
    buttons->addStretch(1);
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    answers->addStretch(1);
    auto* question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_asked);
    question->addLayout(answers);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGrid);
    lines->addWidget(m_list);
    lines->addLayout(buttons);
    lines->addWidget(m_question);
    m_question->hide();
    offerCopies(*m_list, [this](const QModelIndex& row) {
        const auto& certificate
            = *m_live->kept().context.pool[static_cast<std::size_t>(row.row())].certificate;
        return Copies{{tr("Copy the name"), nameOf(certificate)},
            {tr("Copy the SHA-256"), own(hex(certificate.sha256))}};
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &CertificateBox::updateButtons);
    connect(m_remove, &QPushButton::clicked, this, &CertificateBox::remove);
    connect(m_trust, &QPushButton::clicked, this, &CertificateBox::ask);
    connect(m_yes, &QPushButton::clicked, this, &CertificateBox::trust);
    connect(m_no, &QPushButton::clicked, this, [this] {
        m_question->hide();
        m_trust->setFocus();
    });
}

void CertificateBox::show(LiveCase* live)
{
    m_live = live;
    const int row = m_list->currentRow();
    m_list->clear();
    m_question->hide();
    for (const auto& entry : live ? live->kept().context.pool : std::vector<trust::PoolEntry>{}) {
        const auto& certificate = *entry.certificate;
        auto* item = new QListWidgetItem(nameOf(certificate));
        item->setToolTip(tr("%1\nSHA-256: %2\nValid to %3\nFrom: %4")
                             .arg(nameOf(certificate), own(hex(certificate.sha256)),
                                 utcText(certificate.notAfter), shown(entry.source)));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kMostRows) * kRow + kGrid);
    m_list->setVisible(m_list->count() > 0);
    updateButtons();
}

void CertificateBox::updateButtons()
{
    const bool chosen = m_list->currentRow() >= 0;
    for (auto* button : {m_remove, m_trust}) {
        button->setEnabled(chosen);
        button->setToolTip(chosen      ? QString()
                : m_list->count() == 0 ? tr("No certificate was imported into this case")
                                       : tr("Choose a certificate first"));
    }
    m_question->hide();
}

void CertificateBox::remove()
{
    const int row = m_list->currentRow();
    if (m_live && row >= 0) {
        auto next = m_live->kept();
        next.context.pool.erase(next.context.pool.begin() + row);
        m_live->edit(tr("Remove a certificate"), std::move(next));
    }
}

void CertificateBox::ask()
{
    const int row = m_list->currentRow();
    if (m_live && row >= 0) {
        const auto& certificate
            = *m_live->kept().context.pool[static_cast<std::size_t>(row)].certificate;
        m_asked->setText(tr(
            "Trust %1? Whatever its key has signed, down to the document, then counts as trusted "
            "in this case. Its SHA-256 is %2: compare it with what its owner publishes.")
                             .arg(nameOf(certificate), own(hex(certificate.sha256))));
        m_question->show();
        m_no->setFocus();
    }
}

void CertificateBox::trust()
{
    const int row = m_list->currentRow();
    if (!m_live || row < 0) {
        return;
    }
    auto next = m_live->kept();
    const auto entry = next.context.pool[static_cast<std::size_t>(row)];
    next.context.anchors = next.context.anchors.with(
        trust::anchorsFrom({entry.certificate}, trust::Provenance::Added, entry.source));
    m_live->edit(tr("Trust %1").arg(nameOf(*entry.certificate)), std::move(next));
}

} // namespace attest::ui
