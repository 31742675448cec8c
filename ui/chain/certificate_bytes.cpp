// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/certificate_bytes.h"

#include "bytes/byte_text.h"
#include "bytes/hex_view.h"
#include "theme/marks.h"
#include "theme/tokens.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace attest::ui {

CertificateBytes::CertificateBytes(QWidget* parent)
    : QWidget(parent)
    , m_about(new QLabel)
    , m_view(new HexView)
{
    m_about->setTextFormat(Qt::PlainText);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* back = new QToolButton;
    back->setText(tr("Back to the chain"));
    back->setAccessibleName(back->text());
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, kGrid, 0);
    head->addWidget(m_about, 1);
    head->addWidget(back);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(back, &QToolButton::clicked, this, &CertificateBytes::left);
    connect(m_view, &HexView::copyAsked, this, &CertificateBytes::copy);
    const auto range = [this](const Span& span) {
        m_range = span;
        m_view->mark({span, std::nullopt, {}});
    };
    connect(m_view, &HexView::ranged, this, range);
    connect(m_view, &HexView::pinned, this, [this, range](std::size_t offset) {
        range({m_view->buffer(), static_cast<std::uint32_t>(offset), 1});
    });
}

void CertificateBytes::show(const decode::Certificate& certificate, const QString& about)
{
    Buffers buffers;
    const auto der = certificate.der();
    const auto id = buffers.add(Buffer("certificate", Bytes(der.begin(), der.end())));
    m_range = buffers.whole(id);
    m_about->setText(about);
    m_about->setToolTip(about);
    m_view->setAccessibleName(tr("Bytes of %1").arg(about));
    m_view->show(buffers, id, {});
    m_view->mark({});
    m_view->goTo({id, 0, 1});
}

// What is chosen, or else all of it.
void CertificateBytes::copy()
{
    const auto bytes = m_view->bytes();
    if (m_range.end() <= bytes.size()) {
        QGuiApplication::clipboard()->setText(
            bytesAs(BytesForm::Hex, bytes.subspan(m_range.offset, m_range.length), {}));
    }
}

void CertificateBytes::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace attest::ui
