// The page is on its way to another site; its button is for browsers without scripts.
document.forms[0].submit();
