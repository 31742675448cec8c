// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/forms.h"

#include "export/pdf.h"
#include "report/render.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString nameOf(ReportForm form)
{
    switch (form) {
    case ReportForm::Html:
        return Words::tr("HTML");
    case ReportForm::Markdown:
        return Words::tr("Markdown");
    case ReportForm::Pdf:
        return Words::tr("PDF");
    case ReportForm::Json:
        return Words::tr("JSON");
    case ReportForm::Text:
        return Words::tr("Text");
    }
    return {};
}

QString suffixOf(ReportForm form)
{
    switch (form) {
    case ReportForm::Html:
        return QStringLiteral(".html");
    case ReportForm::Markdown:
        return QStringLiteral(".md");
    case ReportForm::Pdf:
        return QStringLiteral(".pdf");
    case ReportForm::Json:
        return QStringLiteral(".json");
    case ReportForm::Text:
        return QStringLiteral(".txt");
    }
    return {};
}

QByteArray written(const report::Report& report, ReportForm form)
{
    switch (form) {
    case ReportForm::Html:
        return QByteArray::fromStdString(report::toHtml(report));
    case ReportForm::Markdown:
        return QByteArray::fromStdString(report::toMarkdown(report));
    case ReportForm::Pdf:
        return pdfOf(own(report::toHtml(report)));
    case ReportForm::Json:
        return QByteArray::fromStdString(report::toJson(report) + "\n");
    case ReportForm::Text: {
        report::TextStyle style;
        style.detail = report::Detail::Full;
        return QByteArray::fromStdString(report::toText(report, style));
    }
    }
    return {};
}

} // namespace attest::ui
