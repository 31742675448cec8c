// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf.h"

#include "theme/tokens.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int kDots = 96; ///< an inch, so that sizes are those of the screen
constexpr qreal kMarginMm = 16;
constexpr int kFooter = 28;

/// What a page refers to is never fetched.
class Sealed final : public QTextDocument {
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

QByteArray pdfOf(const QString& html)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    QPdfWriter writer(&device);
    writer.setResolution(kDots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Assayer"));

    const QSizeF page = writer.pageLayout().paintRectPixels(kDots).size();
    const QSizeF body(page.width(), page.height() - kFooter);
    Sealed document;
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(12);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize(body);

    QPainter painter(&writer);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = paletteOf(Scheme::Light);
    const int pages = document.pageCount();
    for (int at = 0; at < pages; ++at) {
        if (at > 0) {
            writer.newPage();
        }
        painter.save();
        painter.translate(0, -at * body.height());
        context.clip = QRectF(QPointF(0, at * body.height()), body);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.setPen(colour(Role::Muted, Scheme::Light));
        painter.drawText(QRectF(0, body.height(), body.width(), kFooter),
            Qt::AlignRight | Qt::AlignBottom, Words::tr("Page %1 of %2").arg(at + 1).arg(pages));
    }
    painter.end();
    return bytes;
}

} // namespace attest::ui
