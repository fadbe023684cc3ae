package org.polyser.eval.report;

/** What a section of the page is made of. */
sealed interface Block permits Chart, DataTable, Group {}
